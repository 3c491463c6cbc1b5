import { fileAt, filesTenant, MEDIA, MEDIA_FOLDER, upload } from './filesTenant';

const LIBRARY = "web/lists/getByTitle('HallwayMedia')";

describe('many at once', () => {
  it('a hundred uploads of one name without overwriting: one wins, the others hear that it is taken', async () => {
    const { ben, cam } = await filesTenant();
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, at) => upload(at % 2 ? ben : cam, 'a.txt', `by ${at}`))
    );
    const won = all.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const codes = new Set(all.filter(({ status }) => status !== 200).map(({ errorCode }) => errorCode));
    expect([...codes]).toEqual(['-2130575257, Microsoft.SharePoint.SPException']);
    expect((await ben.get(`${LIBRARY}/items`)).json.value).toHaveLength(1);
  });

  it('fifty overwriting uploads: every one is a version, the bytes are those of one of them', async () => {
    const { ben } = await filesTenant();
    await upload(ben, 'a.txt', 'first');
    const texts = Array.from({ length: 50 }, (_, at) => `text ${at}`);
    const all = await Promise.all(texts.map(text => upload(ben, 'a.txt', text, true)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    expect((await ben.get(fileAt('a.txt'))).json.UIVersionLabel).toBe('51.0');
    expect(texts).toContain((await ben.get(`${MEDIA}/a.txt`)).text);
  });

  it('writers that know an ETag: one of them wins, the others get 412', async () => {
    const { ben } = await filesTenant();
    const { json } = await upload(ben, 'a.txt', 'first');
    const headers = { 'x-http-method': 'PUT', 'if-match': String(json.ETag) };
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ben.post(`${fileAt('a.txt')}/$value`, `text ${at}`, headers))
    );
    expect(all.map(({ status }) => status).sort()).toEqual([204, ...Array.from({ length: 19 }, () => 412)]);
  });

  it('thirty attachments to one item are all kept, each a change of the item', async () => {
    const { ann, ben } = await filesTenant();
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const item = "web/lists/getByTitle('Notes')/items(1)";
    await ben.post("web/lists/getByTitle('Notes')/items", { Title: 'x' });
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        ben.post(`${item}/AttachmentFiles/add(FileName='${at}.txt')`, String(at))
      )
    );
    expect((await ben.get(`${item}/AttachmentFiles`)).json.value).toHaveLength(30);
    expect((await ben.get(item)).headers.get('etag')).toMatch(/,31"$/);
  });

  it('a reader never sees half a file', async () => {
    const { ben } = await filesTenant();
    const texts = ['a', 'b'].map(letter => letter.repeat(50_000));
    await upload(ben, 'a.txt', texts[0]);
    const writes = Array.from({ length: 10 }, (_, at) => upload(ben, 'a.txt', texts[at % 2], true));
    const reads = Array.from({ length: 20 }, () => ben.get(`${MEDIA}/a.txt`));
    await Promise.all(writes);
    for (const { text } of await Promise.all(reads)) expect(texts).toContain(text);
  });

  it('a folder that is removed while files come in takes them along or is not there for them', async () => {
    const { ben } = await filesTenant();
    await ben.post(`${MEDIA_FOLDER}/folders/add('A')`);
    const folder = `${MEDIA_FOLDER}/folders('A')`;
    const adding = Array.from({ length: 10 }, (_, at) => ben.post(`${folder}/files/add(url='${at}')`, 'x'));
    const [removed, ...added] = await Promise.all([ben.remove(folder), ...adding]);
    expect(removed?.status).toBe(200);
    for (const { status } of added) expect([200, 404]).toContain(status);
    const left = await ben.get(`${LIBRARY}/items`);
    expect(left.json.value).toEqual([]);
  });
});

describe('what the log of changes tells of files', () => {
  it('an upload is an addition, a new version an update, a removal a deletion, recycling too', async () => {
    const { ben } = await filesTenant();
    const token = (await ben.get(`${LIBRARY}?$select=CurrentChangeToken`)).json.CurrentChangeToken;
    await upload(ben, 'a.txt');
    await upload(ben, 'a.txt', 'again', true);
    await ben.merge(`${LIBRARY}/items(1)`, { FileLeafRef: 'b.txt' });
    await ben.remove(fileAt('b.txt'));
    await upload(ben, 'c.txt');
    await ben.post(`${fileAt('c.txt')}/recycle`);
    const query = { Item: true, Add: true, Update: true, DeleteObject: true, ChangeTokenStart: token };
    const changes = await ben.post(`${LIBRARY}/getchanges`, { query });
    const { value } = changes.json as { value: { ChangeType: number; ItemId: number }[] };
    expect(value.map(({ ChangeType, ItemId }) => [ItemId, ChangeType])).toEqual([
      ...[
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 3]
      ],
      ...[
        [2, 1],
        [2, 3]
      ]
    ]);
  });

  it('an attachment is an update of its item', async () => {
    const { ann, ben } = await filesTenant();
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const notes = "web/lists/getByTitle('Notes')";
    await ben.post(`${notes}/items`, { Title: 'x' });
    const before = (await ben.get(`${notes}?$select=CurrentChangeToken`)).json.CurrentChangeToken;
    await ben.post(`${notes}/items(1)/AttachmentFiles/add(FileName='a.txt')`, 'x');
    const query = { Item: true, Add: true, Update: true, ChangeTokenStart: before };
    const { value } = (await ben.post(`${notes}/getchanges`, { query })).json as {
      value: { ChangeType: number }[];
    };
    expect(value.map(({ ChangeType }) => ChangeType)).toEqual([2]);
  });

  it('a request that was refused is not told', async () => {
    const { ben, vera } = await filesTenant();
    await upload(ben, 'a.txt');
    const read = async (): Promise<unknown> => (await ben.get(`${LIBRARY}?$select=CurrentChangeToken`)).json;
    const before = await read();
    await upload(ben, 'a.txt');
    await upload(ben, 'a:b.txt');
    await upload(vera, 'c.txt');
    await ben.remove(fileAt('none.txt'));
    expect(await read()).toEqual(before);
  });
});

describe('a file that becomes visible late', () => {
  it('is not there by any address until its time, but its name is taken', async () => {
    const { ben, clock } = await filesTenant({ lateVisibilityMs: 30_000 });
    await upload(ben, 'a.txt', 'late');
    const isThere = async (): Promise<boolean[]> => [
      (await ben.get(fileAt('a.txt'))).status === 200,
      (await ben.get(`${MEDIA}/a.txt`)).status === 200,
      ((await ben.get(`${MEDIA_FOLDER}/files`)).json.value as unknown[]).length === 1,
      ((await ben.get(`${LIBRARY}/items`)).json.value as unknown[]).length === 1
    ];
    expect(await isThere()).toEqual([false, false, false, false]);
    expect((await upload(ben, 'a.txt')).errorCode).toBe('-2130575257, Microsoft.SharePoint.SPException');
    clock.nowMs += 30_000;
    expect(await isThere()).toEqual([true, true, true, true]);
  });
});

describe('the meters', () => {
  it('count an upload by its operation and its bytes', async () => {
    const { ben, emulator } = await filesTenant();
    emulator.meters.reset();
    await upload(ben, 'a.txt', 'x'.repeat(1000));
    await ben.get(`${MEDIA}/a.txt`);
    const { byOperation, bytesOut } = emulator.meters.read();
    expect(byOperation['add a file']).toMatchObject({ count: 1, refusals: 0 });
    expect(byOperation['file by its address']).toMatchObject({ count: 1, bytesOut: 1000 });
    expect(bytesOut).toBeGreaterThan(1000);
  });

  it('count what was refused, by its code', async () => {
    const { ben, emulator } = await filesTenant();
    await upload(ben, 'a.txt');
    emulator.meters.reset();
    await upload(ben, 'a.txt');
    await ben.get(fileAt('none.txt'));
    expect(emulator.meters.read().refusalsByCode).toEqual({ '-2130575257': 1, '-2130575338': 1 });
  });
});
