import { type Post } from '../../domain/Post';
import { printExtra } from '../../domain/PostExtra';
import { type Records, type StoredRecord } from '../Platform';
import { idsOf, lessonsRow, rowsIn, type CacheRow } from './cacheRows';
import { readSnapshot } from './readSnapshot';
import { mostOthersKept, mostPostsKept, snapshotVersion, type Snapshot } from './Snapshot';

const everyone = 'everyone';
const rowOf = (place: string): string => `seen ${place}`;

/** In place of what was kept of the same place; what was seen longest ago makes room for it. */
export async function keepSnapshot(rows: Records, snapshot: Snapshot): Promise<void> {
  const remove = leftOver(await rowsIn(rows), snapshot);
  await rows.change({ put: [printSnapshot(snapshot)], remove });
}

/** Of places seen longer ago, and whatever another version has left. */
function leftOver(rows: readonly CacheRow[], { place, savedAtMs }: Snapshot): readonly string[] {
  const others = rows
    .flatMap(row => readSnapshot(row, savedAtMs) ?? [])
    .filter(one => one.place !== place && one.place !== everyone)
    .sort((one, other) => other.savedAtMs - one.savedAtMs)
    .slice(0, place === everyone ? mostOthersKept : mostOthersKept - 1);
  const kept = new Set([lessonsRow, ...[everyone, place, ...others.map(one => one.place)].map(rowOf)]);
  return idsOf(rows).filter(id => !kept.has(id));
}

/** As plain data. What is more than is kept is below the cursor. */
function printSnapshot({ posts, related, hidden, olderCursor, ...rest }: Snapshot): StoredRecord & CacheRow {
  const kept = posts.slice(0, mostPostsKept);
  return {
    ...rest,
    id: rowOf(rest.place),
    version: snapshotVersion,
    posts: kept.map(printPost),
    related: related.slice(0, mostPostsKept).map(printPost),
    hidden: [...hidden],
    olderCursor: kept.length < posts.length ? kept[kept.length - 1]?.id : olderCursor
  };
}

function printPost({ extra, ...plain }: Post): CacheRow {
  return extra ? { ...plain, extra: printExtra(extra) } : plain;
}
