import { NOTES, type TestTenant } from '../rest/testTenant';
import {
  addMany,
  ask,
  changes,
  changeTenant,
  DAY_MS,
  handMade,
  ITEM_CHANGES,
  listId,
  MINIMAL,
  starting,
  story,
  tokenOf,
  VERBOSE
} from './changeTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await changeTenant();
});

afterEach(() => tenant.emulator.close());

const addNote = (Title: string): Promise<unknown> => tenant.ben.post(`${NOTES}/items`, { Title });

describe('the token of a list', () => {
  it('has the recorded form: version, scope, list, ticks and a number', async () => {
    const token = await tokenOf(tenant.ben);
    expect(token).toMatch(/^1;3;[0-9a-f-]{36};\d{18};\d+$/);
    expect(token.split(';')[2]).toBe(await listId(tenant.ben));
    const ticks = BigInt(token.split(';')[3] ?? '') / 10000n - 62135596800000n;
    expect(new Date(Number(ticks)).toISOString()).toBe('2026-11-16T09:00:00.000Z');
  });

  it('moves with a row that is added, changed, deleted or recycled, and with the list itself', async () => {
    const tokens = new Set([await tokenOf(tenant.ben)]);
    const then = async (act: Promise<unknown>): Promise<void> => {
      await act;
      tokens.add(await tokenOf(tenant.ben));
    };
    await then(addNote('first'));
    await then(tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'changed' }));
    await then(tenant.ben.remove(`${NOTES}/items(1)`));
    await then(addNote('second'));
    await then(tenant.ben.post(`${NOTES}/items(2)/recycle`));
    await then(tenant.ann.merge(NOTES, { Description: 'of all' }));
    expect(tokens.size).toBe(7);
  });

  it('stays where it is when things are only read, or refused', async () => {
    await addNote('first');
    const token = await tokenOf(tenant.ben);
    await tenant.ben.get(`${NOTES}/items`);
    await tenant.vera.merge(`${NOTES}/items(1)`, { Title: 'x' });
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'x' }, '"wrong"');
    await tenant.ben.post(`${NOTES}/items`, { Nothing: 1 });
    expect(await tokenOf(tenant.ben)).toBe(token);
  });

  it('is not moved by the rows of another list', async () => {
    const token = await tokenOf(tenant.ben);
    await tenant.ann.post('web/lists', { Title: 'Others', BaseTemplate: 100 });
    await tenant.ann.post("web/lists/getByTitle('Others')/items", { Title: 'x' });
    expect(await tokenOf(tenant.ben)).toBe(token);
  });

  it('tells with three dates when rows came and went', async () => {
    const read = async (): Promise<unknown> =>
      (
        await tenant.ben.get(
          `${NOTES}?$select=LastItemModifiedDate,LastItemUserModifiedDate,LastItemDeletedDate`
        )
      ).json;
    tenant.clock.nowMs += 60_000;
    await addNote('first');
    tenant.clock.nowMs += 60_000;
    await tenant.ben.remove(`${NOTES}/items(1)`);
    expect(await read()).toEqual({
      LastItemModifiedDate: '2026-11-16T09:02:00Z',
      LastItemUserModifiedDate: '2026-11-16T09:01:00Z',
      LastItemDeletedDate: '2026-11-16T09:02:00Z'
    });
  });
});

describe('getchanges', () => {
  it('tells a life in order: added, changed, recycled, restored, deleted', async () => {
    await addNote('first');
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'changed' });
    const bin = (await tenant.ben.post(`${NOTES}/items(1)/recycle`)).json.value as string;
    await tenant.ben.post(`web/recyclebin('${bin}')/restore`);
    await tenant.ben.remove(`${NOTES}/items(1)`);
    expect(await story(tenant.ben)).toEqual(['1:1', '2:1', '3:1', '7:1', '3:1']);
  });

  it('starts after a token, and what it tells has tokens to go on from', async () => {
    const start = await tokenOf(tenant.ben);
    for (const title of ['a', 'b', 'c']) await addNote(title);
    const all = await changes(tenant.ben, starting(start));
    expect(all.map(({ ItemId }) => ItemId)).toEqual([1, 2, 3]);
    const rest = await changes(tenant.ben, starting(all[0]?.ChangeToken.StringValue ?? ''));
    expect(rest).toEqual(all.slice(1));
    expect(await changes(tenant.ben, starting(await tokenOf(tenant.ben)))).toEqual([]);
  });

  it('ends with a token', async () => {
    await addNote('a');
    const StringValue = await tokenOf(tenant.ben);
    await addNote('b');
    const told = await changes(tenant.ben, { ...ITEM_CHANGES, ChangeTokenEnd: { StringValue } });
    expect(told.map(({ ItemId }) => ItemId)).toEqual([1]);
  });

  it('starts at the time of a token made by hand, that time included', async () => {
    const id = await listId(tenant.ben);
    await addNote('before');
    tenant.clock.nowMs += 60_000;
    await addNote('at');
    tenant.clock.nowMs += 60_000;
    await addNote('after');
    const from = (atMs: number): Promise<string[]> => story(tenant.ben, starting(handMade(id, atMs)));
    expect(await from(tenant.clock.nowMs - 60_000)).toEqual(['1:2', '1:3']);
    expect(await from(tenant.clock.nowMs)).toEqual(['1:3']);
    expect(await from(tenant.clock.nowMs + 1000)).toEqual([]);
    expect(await from(tenant.clock.nowMs - DAY_MS)).toEqual(['1:1', '1:2', '1:3']);
  });

  it('ends before the time of a token made by hand', async () => {
    const id = await listId(tenant.ben);
    await addNote('before');
    tenant.clock.nowMs += 60_000;
    await addNote('at');
    const StringValue = handMade(id, tenant.clock.nowMs);
    expect(await story(tenant.ben, { ...ITEM_CHANGES, ChangeTokenEnd: { StringValue } })).toEqual(['1:1']);
  });

  it('tells only the kinds of change it was asked for', async () => {
    await addNote('a');
    await tenant.ben.merge(`${NOTES}/items(1)`, { Title: 'b' });
    await tenant.ben.remove(`${NOTES}/items(1)`);
    expect(await story(tenant.ben, { Item: true, Add: true })).toEqual(['1:1']);
    expect(await story(tenant.ben, { Item: true, Update: true })).toEqual(['2:1']);
    expect(await story(tenant.ben, { Item: true, DeleteObject: true })).toEqual(['3:1']);
    expect(await story(tenant.ben, { Item: true, Update: true, DeleteObject: true })).toEqual(['2:1', '3:1']);
  });

  it('tells nothing when asked for things without changes, or changes without things', async () => {
    await addNote('a');
    expect(await story(tenant.ben, { Item: true })).toEqual([]);
    expect(await story(tenant.ben, { Add: true, Update: true })).toEqual([]);
    expect(await story(tenant.ben, {})).toEqual([]);
    expect(await story(tenant.ben, { Item: false, Add: true })).toEqual([]);
  });

  it('tells of the list apart from its rows', async () => {
    await addNote('a');
    await tenant.ann.merge(NOTES, { Description: 'new' });
    expect(await story(tenant.ben, { List: true, Add: true, Update: true })).toEqual(
      expect.arrayContaining(['1:list', '2:list'])
    );
    expect(await story(tenant.ben, { List: true, Item: true, Add: true })).toEqual(['1:list', '1:1']);
  });

  it('turns the order round and takes only so many', async () => {
    for (const title of ['a', 'b', 'c']) await addNote(title);
    expect(await story(tenant.ben, { ...ITEM_CHANGES, FetchLimit: 2 })).toEqual(['1:1', '1:2']);
    expect(await story(tenant.ben, { ...ITEM_CHANGES, LatestFirst: true, FetchLimit: 2 })).toEqual([
      '1:3',
      '1:2'
    ]);
    expect(await story(tenant.ben, { ...ITEM_CHANGES, FetchLimit: 0 })).toHaveLength(3);
  });

  it('answers pages of a thousand, whatever is asked for, that lead on to the end', async () => {
    await addMany(tenant.ben, 2100);
    const sizes: number[] = [];
    let query: object = { ...ITEM_CHANGES, FetchLimit: 5000 };
    for (;;) {
      const page = await changes(tenant.ben, query);
      if (page.length === 0) break;
      sizes.push(page.length);
      query = starting(page.at(-1)?.ChangeToken.StringValue ?? '');
    }
    expect(sizes).toEqual([1000, 1000, 100]);
  });

  it('is there in a batch', async () => {
    await addNote('a');
    const url = `http://127.0.0.1:4780/sites/hallway/_api/${NOTES}/getchanges`;
    const body = [
      '--batch_1',
      'Content-Type: multipart/mixed; boundary="changeset_1"',
      '',
      '--changeset_1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${url} HTTP/1.1`,
      'Accept: application/json;odata=nometadata',
      'Content-Type: application/json',
      '',
      JSON.stringify({ query: ITEM_CHANGES }),
      '--changeset_1--',
      '--batch_1--',
      ''
    ].join('\r\n');
    const answer = await tenant.ben.post('$batch', body, {
      'content-type': 'multipart/mixed; boundary=batch_1'
    });
    expect(answer.text).toContain('HTTP/1.1 200 OK');
    expect(answer.text).toContain('"ChangeType":1');
  });

  it('counts what it told as rows touched', async () => {
    await addNote('a');
    await ask(tenant.ben, ITEM_CHANGES);
    expect(tenant.emulator.meters.read().byOperation['changes of a list']).toMatchObject({ count: 1 });
  });
});

describe('the shape of a change', () => {
  const KEYS =
    'ChangeToken ChangeType SiteId Time Editor EditorEmailHint ItemId ListId ServerRelativeUrl SharedByUser SharedWithUsers UniqueId WebId';

  beforeEach(() => addNote('a'));

  const inMode = (accept: string): Promise<Readonly<Record<string, unknown>>> =>
    tenant.ben.post(`${NOTES}/getchanges`, { query: ITEM_CHANGES }, { accept }).then(({ json }) => json);

  it('has the recorded keys without metadata, and does not say who did it', async () => {
    const [change] = await changes(tenant.ben, ITEM_CHANGES);
    expect(Object.keys(change ?? {}).join(' ')).toBe(KEYS);
    const item = (await tenant.ben.get(`${NOTES}/items(1)?$select=GUID`)).json;
    expect(change).toMatchObject({
      ...{ ChangeType: 1, Editor: '', EditorEmailHint: null, ItemId: 1, ServerRelativeUrl: '' },
      ...{ SharedByUser: null, SharedWithUsers: null, Time: '2026-11-16T09:00:00Z', UniqueId: item.GUID }
    });
  });

  it('names its type, but no etag, with minimal metadata', async () => {
    const [change] = (await inMode(MINIMAL)).value as readonly Record<string, unknown>[];
    expect(change).toMatchObject({ 'odata.type': 'SP.ChangeItem' });
    expect(change).not.toHaveProperty(['odata.etag']);
    expect(String(change?.['odata.id'])).toContain('/_api/SP.ChangeItem');
  });

  it('names also the type of the token inside in verbose mode', async () => {
    const { d } = (await inMode(VERBOSE)) as { d: { results: readonly Record<string, unknown>[] } };
    expect(d.results[0]).toMatchObject({
      __metadata: { type: 'SP.ChangeItem' },
      ChangeToken: {
        __metadata: { type: 'SP.ChangeToken' },
        StringValue: expect.stringMatching(/^1;3;/) as string
      }
    });
  });

  it('shows a list with its title', async () => {
    const told = await changes(tenant.ben, { List: true, Add: true });
    expect(told).toMatchObject([
      { ChangeType: 1, BaseTemplate: 100, Title: 'Notes', RootFolderUrl: '/sites/hallway/Lists/Notes' }
    ]);
  });

  it('takes a verbose body with its types named', async () => {
    const start = await tokenOf(tenant.ben);
    await addNote('b');
    const query = {
      ...{ __metadata: { type: 'SP.ChangeQuery' }, ...ITEM_CHANGES },
      ChangeTokenStart: { __metadata: { type: 'SP.ChangeToken' }, StringValue: start }
    };
    const answer = await tenant.ben.post(
      `${NOTES}/getchanges`,
      { query },
      { 'content-type': VERBOSE, accept: VERBOSE }
    );
    expect((answer.json.d as { results: unknown[] }).results).toHaveLength(1);
  });
});
