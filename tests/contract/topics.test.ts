import { ConflictError, OfflineError } from '../../src/backend/errors';
import { type NewPost } from '../../src/backend/PostStore';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { type Facet } from '../../src/domain/readFacets';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { type Role } from './World';

let world: EmulatorWorld;
const ids = new Map<Role, string>();

beforeAll(async () => {
  world = await readyWorld();
  for (const role of ['ann', 'bo'] as const) {
    ids.set(role, (await world.as(role).installation.open()).user?.key ?? '');
  }
});
beforeEach(() => world.emulator.faults.clear());
afterAll(() => world.close());

const keyOf = (role: Role, tail: string): string => `${ids.get(role)}.${tail.padStart(13, '0')}`;
const budget: Facet = { start: 0, end: 7, kind: 'tag', key: 'budget' };
const plans: Facet = { start: 8, end: 14, kind: 'tag', key: 'plans' };

/** `#budget #plans`, in answer to Bo. */
const answer = (tail: string): NewPost => ({
  key: keyOf('ann', tail),
  text: '#budget #plans',
  rootKey: keyOf('bo', 'root'),
  parentKey: keyOf('bo', 'parent'),
  facets: [budget, plans]
});

type Row = Readonly<Record<string, string | number | null>>;

async function rowsIn(list: string, filter: string): Promise<readonly Row[]> {
  const path = `/_api/web/getList('/sites/team/Lists/${list}')/items?$filter=${encodeURIComponent(filter)}`;
  const response = await world.raw('owner', path, {
    headers: { Accept: 'application/json;odata=nometadata' }
  });
  return ((await response.json()) as { value: Row[] }).value;
}

async function topicsOf(tail: string): Promise<readonly unknown[]> {
  const rows = await rowsIn('HallwayTopics', `PostKey eq '${keyOf('ann', tail)}'`);
  return rows.map(({ Key }) => Key).sort();
}

const all = (): readonly string[] => ['#budget', '#plans', `>${ids.get('bo')}`];

async function addBehindTheBack(role: Role, row: Row): Promise<void> {
  const path = "/_api/web/getList('/sites/team/Lists/HallwayTopics')/items";
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  await world.raw(role, path, { method: 'POST', headers, body: JSON.stringify(row) });
}

/** The next answer never comes; the work is done. */
function losing(isLost: (url: string) => boolean): (send: Fetch) => Fetch {
  let isOver = false;
  return send => async (url, init) => {
    const response = await send(url, init);
    if (isOver || !isLost(url)) return response;
    isOver = true;
    throw new TypeError('Failed to fetch');
  };
}

describe('a post that names topics', () => {
  it('is one request, with a row for each topic in it', async () => {
    const { posts, installation } = world.as('ann');
    await installation.open();
    world.emulator.meters.reset();
    const added = await posts.add(answer('one'));
    expect(world.emulator.meters.read()).toMatchObject({ requests: 1, parts: 4, refusals: 0 });
    expect(added).toMatchObject({ key: keyOf('ann', 'one'), text: '#budget #plans' });
    const [row] = await rowsIn('HallwayPosts', `PostKey eq '${added.key}'`);
    expect(row).toMatchObject({
      RootKey: keyOf('bo', 'root'),
      RootBucket: expect.stringMatching(new RegExp(`^${keyOf('bo', 'root').replace('.', '\\.')}\\.\\d\\d?$`)),
      ParentKey: keyOf('bo', 'parent'),
      KindMonth: 'reply|2026-11',
      Flags: 'reply',
      Extra: JSON.stringify({ v: 1, facets: [budget, plans], media: [] })
    });
    expect(await topicsOf('one')).toEqual(all());
    const [topic] = await rowsIn('HallwayTopics', `RowKey eq '${added.key}|#budget'`);
    expect(topic).toMatchObject({ Key: '#budget', KeyMonth: '#budget|2026-11', PostKey: added.key });
  });

  it('is one plain request where it names none', async () => {
    const { posts, installation } = world.as('ann');
    await installation.open();
    world.emulator.meters.reset();
    await posts.add({ key: keyOf('ann', 'plain'), text: 'plain', subjectKey: keyOf('bo', 'quoted') });
    expect(world.emulator.meters.read().recent.map(({ operation }) => operation)).toEqual(['create an item']);
    const [row] = await rowsIn('HallwayPosts', `PostKey eq '${keyOf('ann', 'plain')}'`);
    expect(row).toMatchObject({ SubjectKey: keyOf('bo', 'quoted'), Extra: null, KindMonth: 'post|2026-11' });
  });

  it('has each of its rows once when the answer was lost and it is sent again', async () => {
    const lost = world.through(
      'ann',
      losing(url => url.endsWith('$batch'))
    ).posts;
    await expect(lost.add(answer('lost'))).rejects.toBeInstanceOf(OfflineError);
    await lost.add(answer('lost'));
    expect(await topicsOf('lost')).toEqual(all());
    expect(await rowsIn('HallwayPosts', `PostKey eq '${keyOf('ann', 'lost')}'`)).toHaveLength(1);
  });

  it('has all its rows although one was refused at first', async () => {
    world.emulator.faults.add({
      on: { method: 'POST', path: '**HallwayTopics**', in: 'part' },
      fault: 'saveConflict',
      nth: 2
    });
    await world.as('ann').posts.add(answer('part'));
    expect(world.emulator.faults.fired.total).toBe(1);
    expect(await topicsOf('part')).toEqual(all());
  });

  it('goes beside the row of a colleague who sits on a key', async () => {
    const key = `${keyOf('ann', 'squat')}|#budget`;
    await addBehindTheBack('bo', { RowKey: key, Key: '#budget', PostKey: keyOf('ann', 'squat') });
    await world.as('ann').posts.add(answer('squat'));
    expect(await topicsOf('squat')).toEqual(['#budget', ...all()]);
    const mine = await rowsIn('HallwayTopics', `PostKey eq '${keyOf('ann', 'squat')}' and Key eq '#budget'`);
    expect(mine.map(({ AuthorId }) => String(AuthorId)).sort()).toEqual(
      [ids.get('ann'), ids.get('bo')].sort()
    );
    expect(mine.find(({ AuthorId }) => String(AuthorId) === ids.get('ann'))?.['RowKey']).toMatch(
      /budget\|\w+$/
    );
  });
});

describe('changing a post that names topics', () => {
  it('adds and takes away rows as its text says, and keeps what else it has', async () => {
    const { posts } = world.as('ann');
    const added = await posts.add(answer('edit'));
    const unknown = { mood: 'good' };
    const before = { ...added, extra: { facets: [budget, plans], media: [], unknown } };
    const news: Facet = { start: 8, end: 13, kind: 'tag', key: 'news' };
    const edited = await posts.edit(before, '#budget #news', { facets: [budget, news] });
    expect(edited.extra).toEqual({ facets: [budget, news], media: [], unknown });
    expect(edited.etag).not.toBe(added.etag);
    expect(await topicsOf('edit')).toEqual(['#budget', '#news', `>${ids.get('bo')}`]);
    const [row] = await rowsIn('HallwayPosts', `PostKey eq '${added.key}'`);
    expect(JSON.parse(String(row?.['Extra']))).toEqual({
      v: 1,
      mood: 'good',
      media: [],
      facets: [budget, news]
    });
  });

  it('takes nothing away where the post was changed elsewhere', async () => {
    const { posts } = world.as('ann');
    const added = await posts.add(answer('clash'));
    await posts.edit(added, '#budget #plans!');
    await expect(posts.edit(added, 'no topics', { facets: [] })).rejects.toBeInstanceOf(ConflictError);
    expect(await topicsOf('clash')).toEqual(all());
  });

  it('deletes its rows with it, and nobody else’s', async () => {
    const { posts } = world.as('ann');
    const added = await posts.add(answer('gone'));
    const others = `${added.key}|#budget|bo`;
    await addBehindTheBack('bo', { RowKey: others, Key: '#budget', PostKey: added.key });
    await posts.remove({
      ...added,
      parentKey: keyOf('bo', 'parent'),
      extra: { ...added.extra, facets: [budget, plans], media: [], unknown: {} }
    });
    expect(await topicsOf('gone')).toEqual(['#budget']);
  });
});
