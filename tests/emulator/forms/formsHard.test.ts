import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { ANN, API, type Answer, HOST, NOTES, personWith, type TestTenant } from '../rest/testTenant';
import { complaints, fill, form, formTenant, note, outcomes, type Outcome } from './formTenant';

/** Form values in batches, at once, by hostile hands, and after a restart. */

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await formTenant();
});

afterEach(() => tenant.emulator.close());

const ADD = `${NOTES}/addvalidateupdateitemusingpath`;

function batched(parts: readonly { path: string; body: unknown }[]): Promise<Answer> {
  const lines = parts.flatMap(({ path, body }) => [
    ...['--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
    ...[`POST ${HOST}${API}${path} HTTP/1.1`, 'Accept: application/json;odata=nometadata'],
    ...['Content-Type: application/json', '', JSON.stringify(body), '']
  ]);
  const head = ['--b', 'Content-Type: multipart/mixed; boundary=c', ''];
  const text = [...head, ...lines, '--c--', '', '--b--', ''].join('\r\n');
  return tenant.ben.post('$batch', text, { 'content-type': 'multipart/mixed; boundary=b' });
}

const statuses = ({ text }: Answer): string[] =>
  (text.match(/HTTP\/1\.1 \d+/g) ?? []).map(one => one.slice(9));
const titles = async (): Promise<unknown[]> =>
  ((await tenant.ann.get(`${NOTES}/items?$select=Title`)).json.value as { Title: unknown }[]).map(
    ({ Title }) => Title
  );

describe('form values in a batch', () => {
  it('update and add, each part for itself, all with 200', async () => {
    const answer = await batched([
      { path: `${NOTES}/items(1)/validateupdatelistitem`, body: { formValues: form({ Title: 'changed' }) } },
      { path: ADD, body: { formValues: form({ Title: 'second', Rank: 'no number' }) } },
      { path: ADD, body: { formValues: form({ Title: 'third' }) } }
    ]);
    expect(statuses(answer)).toEqual(['200', '200', '200']);
    expect(await titles()).toEqual(['changed', 'third']);
  });

  it('are refused beside those that are done', async () => {
    const answer = await batched([
      { path: `${NOTES}/items(99)/validateupdatelistitem`, body: { formValues: form({ Title: 'x' }) } },
      { path: ADD, body: { formValues: form({ Title: 'second' }) } }
    ]);
    expect(statuses(answer)).toEqual(['404', '200']);
    expect(await titles()).toEqual(['first', 'second']);
  });

  it('let one of two win a unique key', async () => {
    const taken = { path: ADD, body: { formValues: form({ Key: 'k', Title: 'one' }) } };
    await batched([taken, taken]);
    expect(await titles()).toEqual(['first', 'one']);
  });
});

describe('form values at once', () => {
  it('let one of twenty writers win a unique key', async () => {
    const tries = Array.from({ length: 20 }, (_, at) =>
      outcomes(tenant.ben.post(ADD, { formValues: form({ Key: 'same', Title: `t${at}` }) }))
    );
    const ids = (await Promise.all(tries)).map(answer => answer.at(-1)?.FieldValue);
    expect(ids.filter(id => id !== '0')).toHaveLength(1);
    expect(await titles()).toHaveLength(2);
  });

  it('are not bound by ETags, which a form does not send', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map(Title => fill(tenant.ben, { Title })));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(['a', 'b', 'c']).toContain((await note(tenant.ben)).Title);
  });
});

describe('hostile form values', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'Nothing', ''])(
    'change nothing by a column called %j',
    async name => {
      const answer = await fill(
        tenant.ben,
        Object.fromEntries([
          [name, 'x'],
          ['Title', 'changed']
        ])
      );
      const wrong =
        answer.status === 200 ? (answer.json.value as Outcome[]).some(one => one.HasException) : true;
      expect(wrong).toBe(true);
      expect((await note(tenant.ben)).Title).toBe('first');
    }
  );

  it.each([
    ['ID', '99'],
    ['GUID', '0e000000-0000-4000-8000-000000000001'],
    ['Attachments', '1'],
    ['_UIVersionString', '9.0']
  ])('cannot write the server’s own %s', async (name, value) => {
    const before = await note(tenant.ben);
    const wrong = await complaints(fill(tenant.ben, { [name]: value }));
    expect(Object.keys(wrong)).toEqual([name]);
    expect(await note(tenant.ben)).toEqual(before);
  });

  it('are kept as they are, markup, controls and far planes', async () => {
    const text = `<script>alert('1')</script> "; DROP TABLE items;-- \u{1F9D1}\u200D\u{1F680} ${'ä'.repeat(50)}`;
    expect(await complaints(fill(tenant.ben, { Title: text, Body: text }))).toEqual({});
    expect(await note(tenant.ben)).toMatchObject({ Title: text, Body: text });
  });

  it.each([
    ['text for a list', 'x'],
    ['an object for a list', { FieldName: 'Title', FieldValue: 'x' }],
    ['a number for a name', [{ FieldName: 7, FieldValue: 'x' }]],
    ['an object for a value', [{ FieldName: 'Title', FieldValue: { a: 1 } }]],
    ['nothing in the list', [null]]
  ])('are refused with 400: %s', async (_, formValues) => {
    const refused = await tenant.ben.post(`${NOTES}/items(1)/validateupdatelistitem`, { formValues });
    expect(refused.status).toBe(400);
    expect((await note(tenant.ben)).Title).toBe('first');
  });

  it('let nobody in who may not write', async () => {
    const body = {
      formValues: form({ Title: 'mine', Author: "[{'Key':'i:0#.f|membership|ann@contoso.example'}]" })
    };
    const address = `${NOTES}/items(1)/validateupdatelistitem`;
    expect((await tenant.vera.post(address, body)).status).toBe(403);
    expect((await tenant.gus.post(address, body)).status).toBe(403);
    expect((await tenant.nobody.post(address, body)).status).toBe(401);
    expect((await tenant.vera.post(ADD, body)).status).toBe(403);
    expect(await titles()).toEqual(['first']);
  });
});

describe('a restart', () => {
  it('keeps what was written by form values, forged dates included', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'forms-'));
    const database = join(folder, 'tenant.sqlite');
    const open = async (isNew: boolean): Promise<ReturnType<typeof personWith> & { close(): void }> => {
      const emulator = createEmulator({ database, seed: 7 });
      const nobody = personWith(emulator, {});
      if (isNew) {
        await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
        await nobody.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
      }
      const { json } = await nobody.get(`/_emulator/token?user=${ANN}`);
      const ann = personWith(emulator, { authorization: `Bearer ${String(json.access_token)}` });
      return { ...ann, close: () => emulator.close() };
    };
    const first = await open(true);
    await first.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    const formValues = form({ Title: 'kept', Created: '1/2/2020 3:04 AM' });
    expect(await complaints(first.post(ADD, { formValues }))).toEqual({});
    first.close();
    const second = await open(false);
    const { json } = await second.get(`${NOTES}/items(1)?$select=Title,Created`);
    expect(json).toEqual({ Title: 'kept', Created: '2020-01-02T03:04:00Z' });
    second.close();
    await rm(folder, { recursive: true });
  });
});
