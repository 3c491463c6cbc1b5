import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { SPDefault } from '@pnp/nodejs';
import { InjectHeaders } from '@pnp/queryable';
import { type SPFI, spfi } from '@pnp/sp';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { BEN, type TestTenant } from '../rest/testTenant';
import { filesTenant, MEDIA, tokenOf } from './filesTenant';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('PnPjs as published, over a real port', () => {
  let tenant: TestTenant;
  let port: { url: string; close(): Promise<void> };
  let sp: SPFI;

  beforeEach(async () => {
    tenant = await filesTenant();
    port = await tenant.emulator.listen(0);
    const Authorization = `Bearer ${await tokenOf(tenant, BEN)}`;
    sp = spfi(`${port.url}/sites/hallway`).using(SPDefault(), InjectHeaders({ Authorization }));
  });

  afterEach(async () => {
    await port.close();
    tenant.emulator.close();
  });

  it('uploads five megabytes in parts and reads the same back', async () => {
    const bytes = Uint8Array.from({ length: 5_000_003 }, (_, at) => (at * 13 + (at >> 9)) % 256);
    const stages: string[] = [];
    const folder = sp.web.getFolderByServerRelativePath(MEDIA);
    const file = await folder.files.addChunked('big.bin', new Blob([bytes]), {
      chunkSize: 2_000_000,
      progress: ({ stage }) => void stages.push(stage),
      Overwrite: true
    });
    expect(stages).toEqual(['starting', 'continue', 'finishing']);
    expect(file).toMatchObject({ Length: '5000003', Name: 'big.bin' });
    const read = await sp.web.getFileByServerRelativePath(`${MEDIA}/big.bin`).getBuffer();
    expect(sha(new Uint8Array(read))).toBe(sha(bytes));
  });

  it('uploads from a stream and reads as a stream', async () => {
    const text = 'line\n'.repeat(100_000);
    const stream = new Blob([text]).stream();
    const folder = sp.web.getFolderByServerRelativePath(MEDIA);
    await folder.files.addChunked('stream.txt', stream, { chunkSize: 150_000, Overwrite: true });
    const { body, knownLength } = await sp.web.getFileByServerRelativePath(`${MEDIA}/stream.txt`).getStream();
    expect(knownLength).toBe(500_000);
    expect(await new Response(body as BodyInit).text()).toBe(text);
  });

  it('reads as text, as JSON, as a blob and as a buffer', async () => {
    await sp.web.getFolderByServerRelativePath(MEDIA).files.addUsingPath('a.json', '{"a":1}');
    const file = sp.web.getFileByServerRelativePath(`${MEDIA}/a.json`);
    expect(await file.getText()).toBe('{"a":1}');
    expect(await file.getJSON()).toEqual({ a: 1 });
    expect(await (await file.getBlob()).text()).toBe('{"a":1}');
    expect(Buffer.from(await file.getBuffer()).toString()).toBe('{"a":1}');
  });

  it('reads many files in one batch', async () => {
    const { files } = sp.web.getFolderByServerRelativePath(MEDIA);
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await files.addUsingPath(name, name);
    const [batched, execute] = sp.batched();
    const reads = ['a.txt', 'b.txt', 'c.txt'].map(name =>
      batched.web.getFileByServerRelativePath(`${MEDIA}/${name}`).select('Name', 'Length')()
    );
    await execute();
    expect(await Promise.all(reads)).toMatchObject(
      ['a.txt', 'b.txt', 'c.txt'].map(Name => ({ Name, Length: '5' }))
    );
  });

  it('attaches bytes that are no text', async () => {
    await tenant.ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const { items } = sp.web.lists.getByTitle('Notes');
    const { Id } = (await items.add({ Title: 'x' })) as { Id: number };
    const bytes = Uint8Array.of(0, 255, 254, 13, 10, 0);
    const attachments = items.getById(Id).attachmentFiles;
    await attachments.add("it's 100%.bin", bytes as unknown as string);
    const read = await attachments.getByName("it's 100%.bin").getBuffer();
    expect([...new Uint8Array(read)]).toEqual([...bytes]);
  });

  it('a length of two gigabytes is refused before a byte of it has come', async () => {
    const token = await tokenOf(tenant, BEN);
    const status = await new Promise<number>((resolve, reject) => {
      const address = `${port.url}/sites/hallway/_api/web/GetFolderByServerRelativeUrl('${MEDIA}')/files/add(url='huge')`;
      const sent = request(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-length': String(2 * 1024 ** 3) }
      });
      sent.on('response', response => resolve(response.statusCode ?? 0));
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
    expect((await tenant.ben.get(`web/GetFileByServerRelativeUrl('${MEDIA}/huge')`)).status).toBe(404);
  });

  it('a picture that is redirected to another host name is found there on the same port', async () => {
    await sp.web.getFolderByServerRelativePath(MEDIA).files.addUsingPath('a.png', 'picture');
    await tenant.nobody.send('/_emulator/switches', {
      method: 'POST',
      body: { photosRedirect: 'otherHost' }
    });
    const headers = { authorization: `Bearer ${await tokenOf(tenant, BEN)}` };
    const preview = `${port.url}/sites/hallway/_layouts/15/getpreview.ashx?path=${MEDIA}/a.png`;
    const first = await fetch(preview, { headers, redirect: 'manual' });
    const location = new URL(first.headers.get('location') ?? '');
    expect(location.host).toBe(`localhost:${new URL(port.url).port}`);
    location.hostname = '127.0.0.1';
    expect(await (await fetch(location)).text()).toBe('picture');
  });
});
