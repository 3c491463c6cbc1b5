import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type RunningEmulator } from '../../emulator/createEmulator';
import { type NewItem } from '../../emulator/store/Items';
import { type PostPage } from '../../src/backend/PostStore';
import { type Post } from '../../src/domain/Post';
import { type Place } from '../../src/domain/Place';
import { monthKey } from '../../src/domain/monthKey';
import { authorOfPostKey } from '../../src/domain/PostKey';
import { readExtra } from '../../src/domain/PostExtra';
import { printTopicKey } from '../../src/domain/TopicKey';
import { followColumns, readFollowRow } from '../../src/backend/sharepoint/readFollowRow';
import { moderationColumns, readModerationRow } from '../../src/backend/sharepoint/readModerationRow';
import { readPostRow } from '../../src/backend/sharepoint/readPostRow';
import { reactionColumns, readReactionRow } from '../../src/backend/sharepoint/readReactionRow';
import { readTopicRow, topicColumns } from '../../src/backend/sharepoint/readTopicRow';
import { bruteForceIn, wrongPosts } from '../timelines/bruteForce';
import { birthMs, nowMs } from './calendar';
import { castOf, upnOf } from './Cast';
import { fillWorld } from './fillWorld';
import { type Landmarks } from './Landmarks';
import { plotPosts } from './plotPosts';
import { postItems } from './postItems';
import { sitePath } from './provisionSite';

const host = 'http://127.0.0.1';
const size = { posts: 1000, people: 200 };

type Row = Readonly<Record<string, unknown>>;

let emulator: RunningEmulator;
let landmarks: Landmarks;
let token = '';
let [folder, database] = ['', ''];
let posts: readonly Row[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'world-'));
  database = join(folder, 'world.sqlite');
  emulator = createEmulator({ database, clock: { now: () => birthMs }, seed: 1 });
  landmarks = await fillWorld(emulator, size, () => undefined);
  emulator.tenant.clock.moveTo(nowMs);
  const answer = await emulator.handle(new Request(`${host}/_emulator/token?user=${upnOf(7)}`));
  token = ((await answer.json()) as { access_token: string }).access_token;
  posts = await rowsOf('HallwayPosts', ['*', 'Author/Name', 'Author/Title']);
}, 60_000);

afterAll(() => {
  emulator.close();
  rmSync(folder, { recursive: true });
});

/** Every row of a list as a member reads it, by pages of IDs. */
async function rowsOf(list: string, columns: readonly string[], filter = ''): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const after = Number(rows[rows.length - 1]?.['Id'] ?? 0);
    const expand = columns.some(column => column.startsWith('Author/')) ? '&$expand=Author' : '';
    const options = `$select=${columns.join(',')}${expand}&$filter=${filter}Id gt ${after}&$orderby=Id&$top=2000`;
    const url = `${host}${sitePath}/_api/web/GetList('${sitePath}/Lists/${list}')/items?${options}`;
    const headers = { accept: 'application/json;odata=minimalmetadata', authorization: `Bearer ${token}` };
    const answer = await emulator.handle(new Request(url, { headers }));
    const page = ((await answer.json()) as { value: readonly Row[] }).value;
    if (page.length === 0) return rows;
    rows.push(...page);
  }
}

describe('a world of a thousand posts', () => {
  it('is one whose posts Hallway reads, and believes who wrote them', () => {
    expect(posts).toHaveLength(size.posts);
    const bare = posts.filter(row => row['Body'] === null);
    expect(bare.length / size.posts).toBeCloseTo(0.04, 1);
    expect(bare.every(row => typeof row['SubjectKey'] === 'string')).toBe(true);
    const readings = posts.filter(row => row['Body'] !== null).map(row => readPostRow(row, nowMs));
    expect(readings.filter(reading => !reading.ok || !reading.post.author.isVerified)).toEqual([]);
  });

  it('names writers and months as SharePoint itself does', () => {
    for (const row of posts) {
      const [author, month] = [String(row['AuthorId']), monthKey(Date.parse(String(row['Created'])))];
      expect(authorOfPostKey(row['PostKey'])).toBe(author);
      expect(row['AuthorMonth']).toBe(`${author}|${month}`);
      expect(String(row['KindMonth']).endsWith(`|${month}`)).toBe(true);
    }
  });

  it('refers to posts that are there', () => {
    const keys = new Set(posts.map(row => row['PostKey']));
    const named = posts.flatMap(row => [row['RootKey'], row['ParentKey'], row['SubjectKey']]);
    expect(named.filter(key => key !== null && !keys.has(key))).toEqual([]);
    expect(posts.filter(row => row['RootKey'] !== null).length / size.posts).toBeCloseTo(0.6, 1);
    expect(keys.has(landmarks.hotPost) && keys.has(landmarks.threads.dead)).toBe(true);
    expect(keys.has(landmarks.threads.lively)).toBe(true);
  });
});

describe('what belongs to a thousand posts', () => {
  it('is a topic row for all that they say, and for nothing else', async () => {
    const rows = (await rowsOf('HallwayTopics', topicColumns)).map(readTopicRow);
    const keysOf = new Map<string, string[]>();
    for (const reading of rows) {
      if (!reading.ok || !reading.value.isVerified) throw new Error('A topic row is not believed.');
      const { post, topic } = reading.value;
      keysOf.set(post, [...(keysOf.get(post) ?? []), printTopicKey(topic)]);
    }
    expect(rows.length / size.posts).toBeCloseTo(1.6, 0);
    for (const row of posts) {
      const written = (keysOf.get(String(row['PostKey'])) ?? []).filter(key => /^[#@]/.test(key));
      const { facets } = readExtra(row['Extra'], String(row['Body'] ?? ''));
      expect(facets.map(({ kind, key }) => (kind === 'tag' ? `#${key}` : `@${key}`)).sort()).toEqual(
        written.sort()
      );
    }
  });

  it('is three reactions a post, each of one person once, most to the hot post', async () => {
    const rows = (await rowsOf('HallwayReactions', reactionColumns)).map(readReactionRow);
    expect(rows.filter(reading => !reading.ok || !reading.value.isVerified)).toEqual([]);
    expect(rows.length / size.posts).toBeCloseTo(3, 0);
    const hot = rows.filter(reading => reading.ok && reading.value.post === landmarks.hotPost);
    expect(hot).toHaveLength(size.posts / 100);
  });

  it('is sixty follows a person, and one whom nine of ten follow', async () => {
    const rows = (await rowsOf('HallwayFollows', followColumns)).map(readFollowRow);
    expect(rows.filter(reading => !reading.ok || !reading.value.isVerified)).toEqual([]);
    expect(rows.length / size.people).toBeGreaterThan(50);
    expect(rows.length / size.people).toBeLessThan(66);
    const famous = await rowsOf('HallwayFollows', ['Id'], `Target eq '@${landmarks.people.famous}' and `);
    expect(famous.length / size.people).toBeGreaterThan(0.85);
    expect(famous.length / size.people).toBeLessThanOrEqual(0.9);
  });

  it('is a post or so that a moderator hid', async () => {
    const rows = (await rowsOf('HallwayModeration', moderationColumns)).map(readModerationRow);
    expect(rows.length).toBeLessThan(2);
    expect(rows.filter(reading => !reading.ok)).toEqual([]);
  });
});

describe('a world that is kept', () => {
  it('answers a question by an index with as many rows as were written', async () => {
    const written = [...postItems(worldAgain())];
    for (const [column, value] of [
      ['AuthorKey', landmarks.people.burst],
      ['RootKey', landmarks.threads.dead],
      ['AuthorMonth', `${landmarks.people.busiest}|2026-05`]
    ] as const) {
      const found = await rowsOf('HallwayPosts', ['Id'], `${column} eq '${value}' and `);
      expect(found).toHaveLength(written.filter(({ values }) => values[column] === value).length);
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('is the same each time', () => {
    const again: readonly NewItem[] = [...postItems(worldAgain())];
    expect(again.map(item => item.values['PostKey'])).toEqual(posts.map(row => row['PostKey']));
    expect(again.map(item => item.values['Body'] ?? null)).toEqual(posts.map(row => row['Body']));
  });
});

function worldAgain(): Parameters<typeof postItems>[0] {
  const cast = castOf(size);
  const firstId = Number(landmarks.people.burst) - cast.burst;
  return { size, cast, plot: plotPosts(size, cast), firstId };
}

/** IDs of the newest posts that are so, newest first. */
function newest(isSo: (row: Row) => boolean): readonly unknown[] {
  return posts
    .filter(isSo)
    .map(row => row['Id'])
    .reverse()
    .slice(0, 20);
}

describe('the rows of a world, without SharePoint between', () => {
  it('give the newest posts of a person, a topic and a conversation', async () => {
    const { busiest } = landmarks.people;
    const { dead } = landmarks.threads;
    const topics = await rowsOf('HallwayTopics', ['Id', 'Key', 'PostKey']);
    const budget = new Set(topics.filter(row => row['Key'] === '#budget').map(row => row['PostKey']));
    const truth = bruteForceIn(database);
    const idsOf = (place: Place): readonly number[] => truth.newestIds(place, busiest);
    expect(idsOf({ kind: 'person', person: busiest })).toEqual(newest(row => row['AuthorKey'] === busiest));
    expect(idsOf({ kind: 'topic', tag: 'budget' })).toEqual(newest(row => budget.has(row['PostKey'])));
    expect(idsOf({ kind: 'thread', root: dead })).toEqual(newest(row => row['RootKey'] === dead));
    truth.close();
  });

  it('give those of a home', async () => {
    const me = landmarks.people.usual;
    const follows = await rowsOf('HallwayFollows', ['Id', 'Target'], `UserKey eq '${me}' and `);
    const targets = new Set([`@${me}`, ...follows.map(row => row['Target'])]);
    const topics = await rowsOf('HallwayTopics', ['Id', 'Key', 'PostKey']);
    // `@17` is whom one follows here, and whom a post mentions there.
    const isFollowed = ({ Key: key }: Row): boolean => String(key).startsWith('#') && targets.has(key);
    const tagged = new Set(topics.filter(isFollowed).map(row => row['PostKey']));
    const truth = bruteForceIn(database);
    expect(truth.newestIds({ kind: 'home' }, me)).toEqual(
      newest(row => targets.has(`@${String(row['AuthorKey'])}`) || tagged.has(row['PostKey']))
    );
    truth.close();
  });
});

it('counts each place of a page that holds another post than it should', () => {
  const page = (...ids: number[]): PostPage => ({
    posts: ids.map(id => ({ id }) as Post),
    unavailableIds: []
  });
  expect(wrongPosts(page(5, 4, 2), [5, 4, 2])).toBe(0);
  expect(wrongPosts(page(5, 2), [5, 4, 2])).toBe(2);
  expect(wrongPosts(page(), [1])).toBe(1);
  expect(wrongPosts(page(3), [])).toBe(1);
});
