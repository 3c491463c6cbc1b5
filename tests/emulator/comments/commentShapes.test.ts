import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { type TestTenant, HOST, NOTES, personWith } from '../rest/testTenant';
import { COMMENTS, commentTenant, ITEM, listId, say, valuesOf } from './commentTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await commentTenant();
  await say(tenant.ben, 'one');
});
afterEach(() => tenant.emulator.close());

const VERBOSE = 'application/json;odata=verbose';
const MINIMAL = 'application/json;odata=minimalmetadata';

describe('in verbose mode', () => {
  it('comments stand in results, each with its address and what may be followed', async () => {
    const answer = await tenant.ann.get(COMMENTS, VERBOSE);
    const uri = `${HOST}/sites/hallway/_api/Web/Lists(guid'${await listId(tenant.ann)}')/Items(1)/Comments(1)`;
    const { results } = answer.json.d as { results: readonly Record<string, unknown>[] };
    expect(results[0]).toMatchObject({
      __metadata: { id: uri, uri, type: 'Microsoft.SharePoint.Comments.comment' },
      likedBy: { __deferred: { uri: `${uri}/likedBy` } },
      replies: { __deferred: { uri: `${uri}/replies` } },
      mentions: { results: [] },
      text: 'one'
    });
  });

  it('the next page is named __next', async () => {
    for (let number = 0; number < 31; number += 1) await say(tenant.ben, 'x');
    const { __next: next } = (await tenant.ann.get(COMMENTS, VERBOSE)).json.d as { __next: string };
    expect(next).toContain('/getcomments?%24skiptoken=3');
  });

  it('a like answers null', async () => {
    const answer = await tenant.ben.post(`${COMMENTS}(1)/Like`, '', { accept: VERBOSE });
    expect(answer.json).toEqual({ d: null });
  });

  it('a refusal stands under error', async () => {
    const answer = await tenant.ben.post(`${COMMENTS}(7)/Like`, '', { accept: VERBOSE });
    expect(answer.json).toHaveProperty('error.code', '-2130575338, System.ArgumentException');
  });
});

describe('with minimal metadata', () => {
  it('a comment carries type, address and edit link', async () => {
    const id = await listId(tenant.ann);
    const path = `Web/Lists(guid'${id}')/Items(1)/Comments(1)`;
    const answer = await tenant.ann.get(`${COMMENTS}(1)`, MINIMAL);
    expect(answer.json).toMatchObject({
      'odata.type': 'Microsoft.SharePoint.Comments.comment',
      'odata.id': `${HOST}/sites/hallway/_api/${path}`,
      'odata.editLink': path
    });
  });

  it('a like answers odata.null with its metadata', async () => {
    const answer = await tenant.ben.post(`${COMMENTS}(1)/Like`, '', { accept: MINIMAL });
    expect(answer.json).toEqual({
      'odata.metadata': `${HOST}/sites/hallway/_api/$metadata#Edm.Null`,
      'odata.null': true
    });
  });
});

describe('in a batch', () => {
  it('comments are read, and refused, part by part', async () => {
    const parts = [COMMENTS, `${COMMENTS}(9)`].map(path =>
      [
        '--b',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `GET ${HOST}/sites/hallway/_api/${path} HTTP/1.1`,
        'Accept: application/json;odata=nometadata',
        '',
        ''
      ].join('\r\n')
    );
    const answer = await tenant.ann.post('$batch', `${parts.join('')}--b--\r\n`, {
      'content-type': 'multipart/mixed; boundary=b'
    });
    expect([...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(match => match[1])).toEqual(['200', '404']);
    expect(answer.text).toContain('"text":"one"');
    expect(answer.text).toContain('The comment does not exist.');
  });

  it('comments are added and liked in one change set', async () => {
    const write = (path: string, body: string): string =>
      [
        '--c',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        `POST ${HOST}/sites/hallway/_api/${path} HTTP/1.1`,
        'Accept: application/json;odata=nometadata',
        'Content-Type: application/json',
        '',
        body,
        ''
      ].join('\r\n');
    const set = `${write(COMMENTS, '{"text":"two"}')}${write(`${COMMENTS}(1)/Like`, '')}--c--\r\n`;
    const body = `--b\r\nContent-Type: multipart/mixed; boundary="c"\r\n\r\n${set}--b--\r\n`;
    const answer = await tenant.ben.post('$batch', body, { 'content-type': 'multipart/mixed; boundary=b' });
    expect([...answer.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(match => match[1])).toEqual(['201', '200']);
    const all = valuesOf(await tenant.ann.get(COMMENTS));
    expect(all.map(({ text, likeCount }) => [text, likeCount])).toEqual([
      ['two', 0],
      ['one', 1]
    ]);
  });
});

describe('mentions', () => {
  it('by placeholder become links, and people who are told of', async () => {
    const me = (await tenant.cam.get('web/currentuser')).json;
    const mentions = [{ loginName: String(me.LoginName), email: 'cam@contoso.example', name: 'x' }];
    await tenant.ben.post(COMMENTS, { text: 'Hi @mention&#123;0&#125;!', mentions });
    const [read] = valuesOf(await tenant.ann.get(COMMENTS));
    expect(read?.text).toBe(
      'Hi <a data-sp-mention-user-id="cam@contoso.example" href="mailto&#58;cam@contoso.example" tabindex="-1">@Cam Member</a>!'
    );
    expect(read?.mentions).toEqual([
      {
        email: 'cam@contoso.example',
        id: me.Id,
        loginName: 'i:0#.f|membership|cam@contoso.example',
        name: 'Cam Member'
      }
    ]);
  });

  it('by link, as PnP Core sends them, name the same people once', async () => {
    await tenant.cam.get('web');
    const link =
      '<a data-sp-mention-user-id="cam@contoso.example" href="mailto:cam@contoso.example" tabindex="-1">@Cam</a>';
    await tenant.ben.post(COMMENTS, {
      text: `${link} and ${link}`,
      mentions: [{ email: 'cam@contoso.example' }]
    });
    const [read] = valuesOf(await tenant.ann.get(COMMENTS));
    expect(read?.mentions).toHaveLength(1);
  });

  it('of people the site does not know are left out', async () => {
    const mentions = [{ email: 'gus@partner.example' }, { loginName: 'i:0#.f|membership|x@y' }, {}];
    const answer = await tenant.ben.post(COMMENTS, { text: 'Hi @mention{0}', mentions });
    expect([answer.status, answer.json.text, answer.json.mentions]).toEqual([201, 'Hi @mention{0}', []]);
  });
});

it('comments and likes are there after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comments-'));
  const database = join(folder, 'tenant.sqlite');
  const clock = { now: () => Date.parse('2026-11-16T09:00:00Z') };
  const open = (): ReturnType<typeof createEmulator> => createEmulator({ database, seed: 7, clock });
  const before = open();
  const nobody = personWith(before, {});
  await nobody.post('/_emulator/directory', {
    people: [{ upn: 'ann@contoso.example', displayName: 'Ann' }]
  });
  await nobody.post('/_emulator/sites', {
    ...{ url: '/sites/hallway', title: 'Hallway', ownerUpn: 'ann@contoso.example' },
    ...{ memberUpns: [], visitorUpns: [] }
  });
  const token = await nobody.get('/_emulator/token?user=ann@contoso.example');
  const bearer = { authorization: `Bearer ${String(token.json.access_token)}` };
  const ann = personWith(before, bearer);
  await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
  await ann.post(`${NOTES}/items`, { Title: 'First' });
  await ann.post(COMMENTS, { text: 'kept' });
  await ann.post(`${COMMENTS}(1)/Like`);
  before.close();
  const after = open();
  const read = await personWith(after, bearer).get(`${ITEM}/Comments(1)`);
  expect([read.json.text, read.json.likeCount]).toEqual(['kept', 1]);
  after.close();
  rmSync(folder, { recursive: true });
});
