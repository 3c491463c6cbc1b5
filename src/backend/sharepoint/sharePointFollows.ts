import { printFollowTarget } from '../../domain/Follow';
import { isAuthorKey, upnAuthorKey, type AuthorKey } from '../../domain/PostKey';
import { type FollowStore } from '../FollowStore';
import { askBatch, type Ask } from './askBatch';
import { askRows } from './askRows';
import { type Connection } from './Connection';
import { type FollowMemory } from './FollowMemory';
import { readFollowRow } from './readFollowRow';
import { attempt } from './toBackendError';
import { type Identity, type WhoAmI } from './whoAmI';

/** As many as SharePoint answers for at once: whoever follows more has them refused. */
const mostFollows = 5000;

/** The list Hallway Follows, as far as it is this user's: one request, once. */
export function sharePointFollows(
  connection: Connection,
  { whoAmI, memory }: { whoAmI: WhoAmI; memory: FollowMemory }
): FollowStore {
  const act = { act: 'read', target: 'follows' };
  const read = async (): Promise<void> => {
    const asks = askFollows(connection, keysOf(await whoAmI.ask()));
    memory.learn(targetsIn((await askBatch(connection, { act, asks })).flat()));
  };
  return {
    readFollows: async () => {
      if (!memory.known()) await attempt(act, read);
      return memory.known() ?? new Set();
    }
  };
}

/** A person with a site user id may have been followed, and have followed, before he had one. */
export function keysOf({ key, upn }: Identity): readonly AuthorKey[] {
  return [...new Set([key, upnAuthorKey(upn)])].filter(isAuthorKey);
}

/** A part for each key: whoever has none but his name is known by that. */
export function askFollows({ findList }: Connection, keys: readonly AuthorKey[]): readonly Ask[] {
  return keys.map(key => ({
    rows: batched =>
      askRows(batched, findList, {
        list: 'HallwayFollows',
        columns: ['Id', 'RowKey', 'AuthorId', ...(key.startsWith('@') ? ['Author/Name'] : [])],
        query: { kind: 'filter', filter: `UserKey eq '${key}'`, top: mostFollows }
      })
  }));
}

/** Of rows that the follower wrote himself. */
export function targetsIn(rows: readonly unknown[]): readonly string[] {
  return rows.flatMap(row => {
    const reading = readFollowRow(row);
    return reading.ok && reading.value.isVerified ? [printFollowTarget(reading.value.target)] : [];
  });
}
