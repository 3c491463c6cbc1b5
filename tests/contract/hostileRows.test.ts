import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people } from './World';

const postsList = "/_api/web/getList('/sites/team/Lists/HallwayPosts')/items";
let world: EmulatorWorld;
let bo = '';
let ann = '';

beforeAll(async () => {
  world = await readyWorld();
  bo = (await world.as('bo').installation.open()).user?.key ?? '';
  ann = (await world.as('ann').installation.open()).user?.key ?? '';
});

afterAll(() => world.close());

/** Bo leaves Hallway aside and writes rows himself. */
async function writeRaw(row: Record<string, unknown>): Promise<number> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json;odata=nometadata' };
  const response = await world.raw('bo', postsList, { method: 'POST', headers, body: JSON.stringify(row) });
  const answer = (await response.json()) as { Id?: number };
  if (answer.Id === undefined) throw new Error(JSON.stringify(answer));
  return answer.Id;
}

function key(author: string, tail: string): string {
  return `${author}.${tail.padStart(13, '0')}`;
}

describe('rows written by raw REST', () => {
  it.each([
    ['empty', {}],
    ['without a key', { Body: 'no key' }],
    ['with a key that is none', { Body: 'x', PostKey: '<script>alert(1)</script>' }],
    ['without text', { PostKey: () => key(bo, 'notext') }],
    ['of invisible text', { PostKey: () => key(bo, 'blank'), Body: '\u200b\u2060' }]
  ])('are left out and counted: %s', async (_, row) => {
    const written = Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'function' ? value() : value
    ]);
    const id = await writeRaw(Object.fromEntries(written));
    const page = await world.as('ann').posts.readNewest();
    expect(page.unavailableIds).toContain(id);
    expect(page.posts.some(post => post.id === id)).toBe(false);
  });

  it('never speak in the name of another', async () => {
    const forged = key(ann, 'forged');
    await writeRaw({ PostKey: forged, AuthorKey: ann, Body: 'I resign' });
    const post = await world.as('ann').posts.readByKey(forged);
    expect(post).toMatchObject({ text: 'I resign', author: { isVerified: false, displayName: '' } });
    expect(post?.author.upn).toBeUndefined();
  });

  it('never hold up the key of a post that is not theirs', async () => {
    const squatted = key(ann, 'squat');
    await writeRaw({ PostKey: squatted, AuthorKey: ann, Body: 'mine now' });
    await expect(world.as('ann').posts.add({ key: squatted, text: 'hello' })).rejects.toThrow(
      'its key is taken'
    );
  });

  it('are cut where they are huge, and cleaned where they turn or hide text', async () => {
    const huge = key(bo, 'huge');
    await writeRaw({ PostKey: huge, AuthorKey: bo, Body: `${'x'.repeat(500_000)}` });
    expect((await world.as('ann').posts.readByKey(huge))?.text).toHaveLength(16_384);
    const bidi = key(bo, 'bidi');
    await writeRaw({ PostKey: bidi, AuthorKey: bo, Body: 'invoice\u202efdp.exe\u0007' });
    expect((await world.as('ann').posts.readByKey(bidi))?.text).toBe('invoice\ufffdfdp.exe');
  });

  it('may say any date, and stand where their ID stands', async () => {
    const fresh = key(bo, 'fresh');
    await writeRaw({
      PostKey: fresh,
      AuthorKey: bo,
      Body: 'edited tomorrow',
      EditedAt: '2999-01-01T00:00:00Z'
    });
    const post = await world.as('ann').posts.readByKey(fresh);
    expect(post?.editedAtMs).toBeLessThanOrEqual((post?.createdAtMs ?? 0) + 300_000);
  });

  it('do not stop a page from being read, nor the next one from being found', async () => {
    for (let number = 0; number < 45; number += 1) await writeRaw({ Body: `rubbish ${number}` });
    const { posts } = world.as('ann');
    let page = await posts.readNewest();
    expect(page.posts).toEqual([]);
    const found = [...page.posts];
    while (page.olderCursor !== undefined) {
      page = await posts.readOlder(page.olderCursor);
      found.push(...page.posts);
    }
    expect(found.map(post => post.text)).toContain('I resign');
  });
});

/** What a broken or hostile proxy might make of an answer. */
function answering(make: () => Response): (send: Fetch) => Fetch {
  return () => () => Promise.resolve(make());
}

const jsonType = { headers: { 'Content-Type': 'application/json' } };

describe('answers that are not what was asked for', () => {
  it('read as a page hold no posts where its rows are nonsense', async () => {
    const nonsense = answering(() => new Response('{"value":[null,5,"x",[],{}]}', jsonType));
    const page = await world.through('ann', nonsense).posts.readNewest();
    expect(page.posts).toEqual([]);
  });

  it.each([
    ['nothing', () => new Response('', jsonType), 'UnexpectedError'],
    ['a number', () => new Response('5', jsonType), 'UnexpectedError'],
    ['an object', () => new Response('{}', jsonType), 'UnexpectedError'],
    ['broken JSON', () => new Response('{"value":[', jsonType), 'UnexpectedError'],
    [
      'a sign-in page',
      () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'SignedOutError'
    ],
    ['a gateway', () => new Response('', { status: 502 }), 'OfflineError'],
    [
      'throttling',
      () => new Response('', { status: 429, headers: { 'Retry-After': '31' } }),
      'ThrottledError'
    ]
  ])('are told apart: %s', async (_, make, name) => {
    const { posts, installation } = world.through('ann', answering(make));
    await expect(posts.readNewest()).rejects.toMatchObject({ name });
    const opening = await world
      .through('ann', answering(make))
      .installation.open()
      .catch((error: Error) => error.name);
    expect(opening).toBe(name);
    expect(installation).toBeDefined();
  });

  it('are, for a batch, never taken for an answer to its parts', async () => {
    const half = answering(
      () =>
        new Response('--batchresponse_x\r\nContent-Type: application/http\r\n', {
          headers: { 'Content-Type': 'multipart/mixed; boundary=batchresponse_x' }
        })
    );
    await expect(world.through('ann', half).installation.open()).rejects.toMatchObject({
      name: 'UnexpectedError'
    });
  });
});

describe('lists that somebody has damaged', () => {
  async function damaged(damage: (world: EmulatorWorld, webId: string) => void): Promise<EmulatorWorld> {
    const made = await readyWorld();
    damage(made, made.emulator.tenant.store.sites.byUrl('/sites/team')?.webId ?? '');
    return made;
  }

  it('are named when a column is missing', async () => {
    const made = await damaged(({ emulator: { tenant } }, webId) => {
      const list = tenant.store.lists.byUrl(webId, '/sites/team/Lists/HallwayPosts')!;
      tenant.store.fields.remove(tenant.store.fields.byInternalName(list.id, 'AuthorKey')!);
      const author = tenant.store.principals.userByEmail(webId, people.owner.upn)!;
      const created = '2026-11-22T09:00:00Z';
      tenant.store.items.insert(list.id, {
        guid: tenant.newGuid(),
        authorId: author.id,
        created,
        values: { Body: 'x' }
      });
    });
    await expect(made.as('ann').installation.open()).rejects.toMatchObject({
      name: 'ListDamagedError',
      missing: 'The column "AuthorKey"'
    });
    expect((await made.as('owner').installation.open()).kind).toBe('notSetUp');
    await made.as('owner').installation.setUp(() => undefined);
    expect((await made.as('ann').installation.open()).kind).toBe('ready');
    made.close();
  });

  it('are set up again when one is missing', async () => {
    const made = await damaged(({ emulator: { tenant } }, webId) => {
      tenant.store.lists.remove(tenant.store.lists.byUrl(webId, '/sites/team/Lists/HallwayPosts')!.id);
    });
    expect((await made.as('ann').installation.open()).kind).toBe('notSetUp');
    await made.as('owner').installation.setUp(() => undefined);
    expect((await made.as('ann').installation.open()).kind).toBe('ready');
    made.close();
  });

  it('are said to be closed where they may not be read', async () => {
    const made = await damaged(({ emulator: { tenant } }, webId) => {
      const list = tenant.store.lists.byUrl(webId, '/sites/team/Lists/HallwayPosts')!;
      for (const { principalId } of tenant.store.roles.assignments(list.id)) {
        tenant.store.roles.unassign(list.id, principalId);
      }
    });
    expect(await made.as('ann').installation.open()).toMatchObject({ kind: 'noAccess', user: people.ann });
    made.close();
  });
});
