import { DatabaseSync } from 'node:sqlite';
import { type PostPage } from '../../src/backend/PostStore';
import { type Place } from '../../src/domain/Place';

/** Answers from the rows of a kept world themselves, with neither Hallway nor the emulator between. */
export interface BruteForce {
  /** IDs of the newest posts of a place, newest first. @param me whose home it is, his site user id */
  newestIds(place: Place, me: string): readonly number[];
  close(): void;
}

/** How many places of a page hold another post than they should, or none. */
export function wrongPosts(page: PostPage, expectedIds: readonly number[]): number {
  const shown = page.posts.map(({ id }) => id);
  const places = Array.from({ length: Math.max(shown.length, expectedIds.length) }, (_, at) => at);
  return places.filter(at => shown[at] !== expectedIds[at]).length;
}

type Tables = Readonly<Record<'posts' | 'topics' | 'follows', string>>;

const pageSize = 20;
/** Most pages are found among the newest; looking at all rows takes a second. */
const newestRows = 100_000;

export function bruteForceIn(database: string): BruteForce {
  const db = new DatabaseSync(database, { readOnly: true });
  const tables: Tables = {
    posts: tableOf(db, 'Hallway Posts'),
    topics: tableOf(db, 'Hallway Topics'),
    follows: tableOf(db, 'Hallway Follows')
  };
  return {
    newestIds(place, me) {
      const condition = conditionOf(place, { db, tables, me });
      const ids = idsOf(db, tables, { ...condition, rows: newestRows });
      return ids.length === pageSize ? ids : idsOf(db, tables, { ...condition, rows: Infinity });
    },
    close: () => db.close()
  };
}

function tableOf(db: DatabaseSync, title: string): string {
  const row = db.prepare('SELECT number FROM lists WHERE title = ?').get(title);
  return `items_${String(row?.['number'])}`;
}

/** What has to be true of a post: of a column of its own, or of a topic row of it. */
interface Condition {
  readonly column: 'f_AuthorKey' | 'f_RootKey';
  readonly keys: readonly string[];
  readonly topics: readonly string[];
}

function conditionOf(
  place: Place,
  { db, tables, me }: { db: DatabaseSync; tables: Tables; me: string }
): Condition {
  const column = 'f_AuthorKey';
  switch (place.kind) {
    case 'person':
      return { column, keys: [place.person], topics: [] };
    case 'thread':
      return { column: 'f_RootKey', keys: [place.root], topics: [] };
    case 'topic':
      return { column, keys: [], topics: [`#${place.tag}`] };
    case 'home': {
      const targets = followed(db, tables, me);
      const people = targets.filter(target => target.startsWith('@')).map(target => target.slice(1));
      return { column, keys: [me, ...people], topics: targets.filter(target => target.startsWith('#')) };
    }
    default:
      throw new Error(`Nobody looks for ${place.kind} here.`);
  }
}

function followed(db: DatabaseSync, { follows }: Tables, me: string): readonly string[] {
  const statement = db.prepare(`SELECT f_Target AS target FROM ${follows} WHERE f_UserKey = ?`);
  return statement.all(me).map(row => String(row['target']));
}

function idsOf(
  db: DatabaseSync,
  { posts, topics: topicRows }: Tables,
  { column, keys, topics, rows }: Condition & { rows: number }
): readonly number[] {
  const above = (table: string): string =>
    rows === Infinity ? '0' : `(SELECT max(id) - ${rows} FROM ${table})`;
  const statement = db.prepare(`
    SELECT id FROM ${posts} WHERE id > ${above(posts)} AND (
      ${column} IN (SELECT value FROM json_each(?)) OR f_PostKey IN (
        SELECT f_PostKey FROM ${topicRows}
        WHERE id > ${above(topicRows)} AND f_Key IN (SELECT value FROM json_each(?))
      )) ORDER BY id DESC LIMIT ${pageSize}`);
  return statement.all(JSON.stringify(keys), JSON.stringify(topics)).map(row => Number(row['id']));
}
