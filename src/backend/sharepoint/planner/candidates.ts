import { type Placed, type Reading } from './Reading';
import { bottom, disorderMs, isRankedByOwnId, unknownId, type Place } from './Reach';

/** Which posts may be on the page below the cursor, and how sure their order is. */
export interface Candidates {
  /** By ID, newest first. */
  readonly ranked: readonly Placed[];
  /** Posts that only a topic row tells of, and that may rank among the first page of `ranked`, by their moments. */
  readonly loose: readonly Placed[];
  /** Where the page may end at best: what is unseen must rank below. */
  readonly target: Place;
}

export function candidatesOf(reading: Reading<Placed>, cursor: number): Candidates {
  const { pageSize } = reading.limits;
  const ranked = rankedOf(reading, cursor);
  const last = provable(ranked[pageSize - 1] ?? bottom);
  const loose = looseOf(reading).filter(row => row.createdMs + disorderMs >= last.createdMs);
  const target = loose.length === 0 ? last : targetAmong([...ranked, ...loose], pageSize);
  return { ranked, loose: loose.slice(0, pageSize), target };
}

/** A row whose moment cannot be read proves nothing of those below it. */
function provable({ id, createdMs }: Place): Place {
  return { id, createdMs: createdMs === Infinity ? -Infinity : createdMs };
}

function rankedOf({ feeds, posts }: Reading<Placed>, cursor: number): readonly Placed[] {
  const byKey = new Map<string, Placed>();
  const others = othersIn(feeds);
  for (const { knowledge } of feeds) {
    for (const row of knowledge.rows.values()) {
      const post =
        posts.get(row.postKey) ?? (isRankedByOwnId(knowledge.lane) ? row : others.get(row.postKey));
      if (post && post !== 'gone' && post.id < cursor) byKey.set(row.postKey, post);
    }
  }
  return [...byKey.values()].sort((one, other) => other.id - one.id);
}

/** Of posts: where those stand that topics may tell of. */
function othersIn(feeds: Reading<Placed>['feeds']): ReadonlyMap<string, Placed> {
  const ofPosts = feeds.find(({ knowledge }) => isRankedByOwnId(knowledge.lane));
  return ofPosts?.knowledge.others ?? new Map<string, Placed>();
}

/** Latest first. A post is never newer than the rows that tell of it. */
function looseOf({ feeds, posts }: Reading<Placed>): readonly Placed[] {
  const placed = new Set(othersIn(feeds).keys());
  const loose = new Map<string, Placed>();
  for (const { knowledge } of feeds)
    for (const row of knowledge.rows.values()) {
      if (isRankedByOwnId(knowledge.lane)) placed.add(row.postKey);
      else if (!posts.has(row.postKey)) loose.set(row.postKey, { ...row, id: unknownId });
    }
  return [...loose.values()]
    .filter(row => !placed.has(row.postKey))
    .sort((one, other) => other.createdMs - one.createdMs);
}

/** By moments, until all IDs are known. */
function targetAmong(places: readonly Placed[], pageSize: number): Place {
  const first = [...places].sort((one, other) => other.createdMs - one.createdMs).slice(0, pageSize);
  const last = first[pageSize - 1];
  return last ? { id: unknownId, createdMs: last.createdMs } : bottom;
}
