import { ForbiddenError, NotFoundError } from '../../src/backend/errors';
import { judgeAuthorship, type Authorship } from '../../src/domain/judgeAuthorship';
import { type Post } from '../../src/domain/Post';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people, type Role } from './World';

const postsList = "/_api/web/getList('/sites/team/Lists/HallwayPosts')";
let world: EmulatorWorld;
const keys = new Map<Role, string>();

beforeAll(async () => {
  world = await readyWorld();
  for (const role of ['ann', 'bo', 'owner'] as const)
    keys.set(role, (await world.as(role).installation.open()).user?.key ?? '');
});

afterAll(() => world.close());

const keyOf = (role: Role, tail: string): string => `${keys.get(role)}.${tail.padStart(13, '0')}`;

/** What Ann reads of a post as it now is. */
async function check(key: string): Promise<Authorship> {
  const { posts } = world.as('ann');
  const post = await posts.readByKey(key);
  if (!post) throw new Error(`${key} is not there`);
  return judgeAuthorship(post, await posts.readVersions(post));
}

async function write(role: Role, path: string, body: unknown): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json;odata=nometadata' };
  const response = await world.raw(role, postsList + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body)
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** The call that takes what SharePoint's own forms would not. */
async function forge(id: unknown, values: Readonly<Record<string, string>>): Promise<void> {
  const formValues = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  await write('bo', `/items(${String(id)})/validateUpdateListItem`, {
    formValues,
    bNewDocumentUpdate: false
  });
}

const person = (role: Role): string => `[{'Key':'i:0#.f|membership|${people[role].upn}'}]`;

describe('the versions of a post', () => {
  it('bear out who wrote it, changed or not', async () => {
    const key = keyOf('bo', 'honest');
    const post = await world.as('bo').posts.add({ key, text: 'one' });
    expect(await check(key)).toEqual({ kind: 'unchanged', name: 'Bo Ek' });
    world.advance(600_000);
    await world.as('bo').posts.edit(post, 'two');
    expect(await check(key)).toMatchObject({ kind: 'changedByAuthor', changeCount: 1 });
  });

  it('tell that an owner changed it', async () => {
    const key = keyOf('bo', 'owned');
    const post = await world.as('bo').posts.add({ key, text: 'one' });
    await world.as('owner').posts.edit(post, 'two');
    expect(await check(key)).toMatchObject({ kind: 'changedByOthers', name: 'Bo Ek', changeCount: 1 });
  });

  it('give away who made his own row look like the post of another', async () => {
    const key = keyOf('ann', 'forged');
    const { Id } = await write('bo', '/items', {
      Body: 'I resign',
      PostKey: key,
      AuthorKey: keys.get('ann')
    });
    await forge(Id, { Author: person('ann') });
    const seen: Post | undefined = await world.as('owner').posts.readByKey(key);
    expect(seen?.author).toMatchObject({ isVerified: true, displayName: 'Ann Ottens' });
    expect(await check(key)).toEqual({ kind: 'anotherWrote', name: 'Bo Ek' });
  });

  it('give away who dated his post back', async () => {
    const key = keyOf('bo', 'backdated');
    const post = await world.as('bo').posts.add({ key, text: 'I said so first' });
    await forge(post.id, { Created: '1/2/2020' });
    expect((await check(key)).kind).toBe('timesDiffer');
  });

  it('are asked for in one request', async () => {
    const post = await world.as('bo').posts.add({ key: keyOf('bo', 'counted'), text: 'one' });
    let asked = 0;
    const { posts } = world.through('ann', send => (url, init) => {
      asked += 1;
      return send(url, init);
    });
    await posts.readVersions(post);
    expect(asked).toBe(1);
  });

  it('are refused with a failure that says so', async () => {
    const post = await world.as('bo').posts.add({ key: keyOf('bo', 'gone'), text: 'one' });
    const denied = { 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException' } };
    const refused = world.through('ann', () => () => Promise.resolve(Response.json(denied, { status: 403 })));
    await expect(refused.posts.readVersions(post)).rejects.toBeInstanceOf(ForbiddenError);
    await world.as('bo').posts.remove(post);
    await expect(world.as('ann').posts.readVersions(post)).rejects.toBeInstanceOf(NotFoundError);
  });
});
