import { printFollowTarget } from '../../domain/Follow';
import { isAuthorKey, upnAuthorKey, type AuthorKey } from '../../domain/PostKey';
import { type FollowStore } from '../FollowStore';
import { askBatch, type Ask } from './askBatch';
import { askRows } from './askRows';
import { type Connection } from './Connection';
import { type FollowMemory } from './FollowMemory';
import { sharePointLimits, type Limits } from './planner/Limits';
import { keyedQueries } from './planner/partQuery';
import { readFollowRow } from './readFollowRow';
import { attempt } from './toBackendError';
import { type PageUser, type WhoAmI } from './whoAmI';
import { idIn } from './wire';

/** As many as SharePoint answers for at once: whoever follows more has them refused. */
const mostFollows = 5000;

/** The list Hallway Follows, as far as it is this user's: one request, once. */
export function sharePointFollows(
  connection: Connection,
  { whoAmI, memory, limits }: { whoAmI: WhoAmI; memory: FollowMemory; limits?: Limits }
): FollowStore {
  const act = { act: 'read', target: 'follows' };
  const ask = async (keys: readonly AuthorKey[]): Promise<readonly string[]> => {
    const asks = askFollows(connection, { keys, limits });
    return targetsIn((await askBatch(connection, { act, asks })).flat(), keys);
  };
  const read = async (): Promise<void> => {
    const keys = keysOf(await whoAmI.ask());
    const targets = await memory.expected(keys)?.catch(() => undefined);
    if (targets) return memory.learn(targets);
    const asked = ask(keys);
    memory.expect(keys, asked);
    memory.learn(await asked);
  };
  return {
    readFollows: async () => {
      if (!memory.known()) await attempt(act, read);
      return memory.known() ?? new Set();
    }
  };
}

/** A person with a site user id may have been followed, and have followed, before he had one. */
export function keysOf({ key, upn }: PageUser): readonly AuthorKey[] {
  return [...new Set([key, upnAuthorKey(upn)])].filter(isAuthorKey);
}

/** @param keys of one person */
export function askFollows(
  { findList }: Connection,
  { keys, limits = sharePointLimits }: { keys: readonly AuthorKey[]; limits?: Limits }
): readonly Ask[] {
  // Whoever has a number is known by that.
  const isNamed = keys.every(key => key.startsWith('@'));
  const columns = ['Id', 'RowKey', 'AuthorId', ...(isNamed ? ['Author/Name'] : [])];
  return keyedQueries({ column: 'UserKey', keys, top: mostFollows }, limits).map(({ query }) => ({
    rows: batched => askRows(batched, findList, { list: 'HallwayFollows', columns, query })
  }));
}

/** Of rows that the follower wrote himself, under whichever of his keys. */
export function targetsIn(rows: readonly unknown[], keys: readonly AuthorKey[]): readonly string[] {
  return rows.flatMap(row => {
    const reading = readFollowRow(row);
    if (!reading.ok) return [];
    const { isVerified, follower, target } = reading.value;
    const isHis = isVerified || (keys.includes(follower) && keys.includes(String(idIn(row, 'AuthorId'))));
    return isHis ? [printFollowTarget(target)] : [];
  });
}
