import { ListDamagedError } from '../../src/backend/errors';
import { type Opening } from '../../src/backend/Installation';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';

jest.mock('../../src/backend/sharepoint/hallwayLists', () => ({
  ...jest.requireActual<object>('../../src/backend/sharepoint/hallwayLists'),
  // A package later than the first, whose lists may be older.
  schemaVersion: 2
}));

const lists = "/_api/web/getList('/sites/team/Lists/";

let world: EmulatorWorld;
let ann: SharePointBackend;
let owner: SharePointBackend;

beforeEach(async () => {
  world = await readyWorld();
  owner = world.as('owner');
  ann = world.as('ann');
  await ann.posts.add({ key: await keyOf(ann, 1), text: 'hello' });
});

afterEach(() => world.close());

async function keyOf({ installation }: SharePointBackend, number: number): Promise<string> {
  return `${(await installation.open()).user?.key ?? ''}.${String(number).padStart(13, '0')}`;
}

async function asOwner(path: string, method: string, body?: unknown): Promise<void> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'If-Match': '*' };
  const init = { method: 'POST', headers: { ...headers, 'X-HTTP-Method': method } };
  const answer = await world.raw('owner', path, { ...init, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

async function writeVersion(value: string): Promise<void> {
  const rows = await world.raw(
    'owner',
    `${lists}HallwaySettings')/items?$filter=RowKey eq 'schema-version'`,
    {
      headers: { Accept: 'application/json;odata=nometadata' }
    }
  );
  const { value: found } = (await rows.json()) as { value: readonly { Id: number }[] };
  await asOwner(`${lists}HallwaySettings')/items(${found[0]?.Id ?? 0})`, 'MERGE', { Value: value });
}

const removeColumn = (name: string): Promise<void> =>
  asOwner(`${lists}HallwayPosts')/fields/getByInternalNameOrTitle('${name}')`, 'DELETE');

const textsIn = (opening: Opening): readonly string[] =>
  opening.kind === 'ready' ? opening.newest.posts.map(({ text }) => text) : [opening.kind];

describe('a site set up by another version of Hallway', () => {
  it.each([
    ['1', 'older'],
    ['2', 'current'],
    ['3', 'newer']
  ])('is read and written (version %s: %s)', async (version, schema) => {
    await writeVersion(version);
    expect(await ann.installation.open()).toMatchObject({ kind: 'ready', schema });
    await ann.posts.add({ key: await keyOf(ann, 2), text: 'again' });
    expect(textsIn(await ann.installation.open())).toEqual(['again', 'hello']);
  });

  it.each([
    ['1', 'current'],
    ['"gone"', 'current'],
    ['3', 'newer']
  ])('is brought up by setting up once more, and never down (%s: %s)', async (version, schema) => {
    await writeVersion(version);
    await owner.installation.setUp(() => undefined);
    expect(await ann.installation.open()).toMatchObject({ kind: 'ready', schema });
  });
});

describe('settings that are gone', () => {
  it.each([
    ['unreadable', (): Promise<void> => writeVersion('soon')],
    ['removed with their list', (): Promise<void> => asOwner(`${lists}HallwaySettings')`, 'DELETE')]
  ])('do not keep anybody from reading what was posted: %s', async (_how, harm) => {
    await harm();
    const opening = await ann.installation.open();
    expect(opening).toMatchObject({ kind: 'ready', schema: 'older', limits: { maxPostCharacters: 500 } });
    expect(textsIn(opening)).toEqual(['hello']);
    await owner.installation.setUp(() => undefined);
    expect(await ann.installation.open()).toMatchObject({ kind: 'ready', schema: 'current' });
  });
});

describe('a column that an admin removes while people read', () => {
  it('and that can be done without is not asked for any more', async () => {
    await removeColumn('EditedAt');
    expect((await ann.posts.readNewest()).posts.map(({ text }) => text)).toEqual(['hello']);
    world.emulator.meters.reset();
    await ann.posts.readNewest();
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, refusals: 0 });
    expect(await ann.posts.readSince(0)).toMatchObject({ isComplete: true, posts: [{ text: 'hello' }] });
  });

  it('is no reason not to open, and the owner is asked to bring the lists up', async () => {
    await removeColumn('EditedAt');
    const opening = await world.as('owner').installation.open();
    expect(opening).toMatchObject({ kind: 'ready', schema: 'older' });
    expect(textsIn(opening)).toEqual(['hello']);
  });

  it('is there again once they are', async () => {
    await removeColumn('EditedAt');
    await owner.posts.readNewest();
    await owner.installation.setUp(() => undefined);
    expect(await owner.installation.open()).toMatchObject({ schema: 'current' });
    const [post] = (await ann.posts.readNewest()).posts;
    if (!post) throw new Error('There is no post.');
    await expect(ann.posts.edit(post, 'changed')).resolves.toMatchObject({ text: 'changed' });
  });

  it('and that holds the text stops reading and writing, in words for the owner and for others', async () => {
    await removeColumn('Body');
    await expect(ann.posts.readNewest()).rejects.toMatchObject({ name: 'ListDamagedError', column: 'Body' });
    await expect(ann.posts.add({ key: await keyOfBo(), text: 'lost?' })).rejects.toBeInstanceOf(
      ListDamagedError
    );
    await expect(ann.installation.open()).rejects.toBeInstanceOf(ListDamagedError);
    await expect(owner.installation.open()).resolves.toMatchObject({ kind: 'notSetUp' });
  });

  it('and that a post is written with stops writing; reading goes on', async () => {
    const key = await keyOf(ann, 2);
    await removeColumn('KindMonth');
    await expect(ann.posts.add({ key, text: 'lost?' })).rejects.toMatchObject({
      name: 'ListDamagedError',
      column: 'KindMonth'
    });
    expect(textsIn(await ann.installation.open())).toEqual(['hello']);
    await expect(ann.posts.findHolder({ key, text: 'nothing' })).resolves.toEqual({ kind: 'nobody' });
  });
});

async function keyOfBo(): Promise<string> {
  const answer = await world.raw('bo', '/_api/web/currentUser', {
    headers: { Accept: 'application/json;odata=nometadata' }
  });
  return `${((await answer.json()) as { Id: number }).Id}.0000000000009`;
}
