import '@pnp/sp/items';
import { DuplicateKeyError, NotFoundError, type FailedAct } from '../errors';
import { type Mark, type MarkStore } from '../MarkStore';
import { type Connection } from './Connection';
import { changedMarkRow, markLists, newMarkRow, valueColumns } from './markRows';
import { attempt } from './toBackendError';
import { idIn, isEntity, rowsFrom, textIn, type WireEntity } from './wire';
import { upnIn } from './wroteRow';
import { type WhoAmI } from './whoAmI';

/** More than one person's rows under one key can be: his own, and those of whoever sits on it. */
const holdersLooked = 50;

/** The lists Hallway Reactions and Hallway Follows, as far as one writes them. */
export function sharePointMarks(connection: Connection, whoAmI: WhoAmI): MarkStore {
  return {
    async putMark(mark) {
      try {
        await addRow(connection, mark, mark.key);
      } catch (error) {
        if (!(error instanceof DuplicateKeyError)) throw error;
        await putOverHolder(connection, { mark, whoAmI, error });
      }
    },
    async removeMark(mark) {
      const { mine } = await readHolders(connection, { mark, whoAmI });
      for (const { id } of mine) await removeRow(connection, { mark, id });
      return mine.length > 0;
    }
  };
}

/** Of the rows under a key. */
interface Holders {
  /** SharePoint shows at least one, anybody's. */
  readonly isSeen: boolean;
  readonly mine: readonly MineRow[];
}

interface MineRow {
  readonly id: number;
  readonly value: unknown;
}

async function addRow({ sp, findList, serverClock }: Connection, mark: Mark, rowKey: string): Promise<void> {
  const row = newMarkRow(mark, { rowKey, nowMs: serverClock.nowMs() });
  await attempt(acting('add', mark), () => findList(sp, markLists[mark.list]).items.add({ ...row }));
}

/**
 * Mine already, perhaps with another value; or another sits on the key, and mine goes beside it. A row that SharePoint
 * knows and does not show yet may be mine: then nobody can tell.
 */
async function putOverHolder(
  connection: Connection,
  { mark, whoAmI, error }: { mark: Mark; whoAmI: WhoAmI; error: DuplicateKeyError }
): Promise<void> {
  const {
    isSeen,
    mine: [mine]
  } = await readHolders(connection, { mark, whoAmI });
  if (!isSeen) throw error;
  if (!mine) return addRow(connection, mark, `${mark.key}|${connection.serverClock.nowMs().toString(36)}`);
  if (mine.value === mark.value) return;
  const { sp, findList } = connection;
  const item = findList(sp, markLists[mark.list]).items.getById(mine.id);
  // Only its writer changes it, and his last word counts.
  await attempt(acting('change', mark), () => item.update({ ...changedMarkRow(mark) }, '*'));
}

/** Rows under the key, plain or salted, and those that SharePoint says are this user's. */
async function readHolders(
  { sp, findList }: Connection,
  { mark, whoAmI }: { mark: Mark; whoAmI: WhoAmI }
): Promise<Holders> {
  const me = await attempt(acting('read', mark), () => whoAmI.ask());
  const items = findList(sp, markLists[mark.list])
    .items.select('Id', 'RowKey', valueColumns[mark.list], 'Author/Name')
    .expand('Author');
  const rows = await attempt(acting('read', mark), () =>
    rowsFrom(items.filter(`startswith(RowKey,'${mark.key}')`).top(holdersLooked)())
  );
  const under = rows.filter(isEntity).filter(row => isUnder(mark.key, row));
  const mine = under.filter(row => isBy(me.upn, row)).flatMap(row => mineRow(mark, row));
  return { isSeen: under.length > 0, mine };
}

/** `17|@1` begins `17|@17` and is not it. */
function isUnder(key: string, row: WireEntity): boolean {
  const rowKey = textIn(row, 'RowKey') ?? '';
  return rowKey === key || rowKey.startsWith(`${key}|`);
}

function isBy(upn: string, row: WireEntity): boolean {
  return upnIn(row) === upn.toLowerCase();
}

function mineRow(mark: Mark, row: WireEntity): readonly MineRow[] {
  const id = idIn(row, 'Id');
  return id === undefined ? [] : [{ id, value: row[valueColumns[mark.list]] ?? '' }];
}

/** For good: a bin full of withdrawn reactions helps nobody. */
async function removeRow(
  { sp, findList }: Connection,
  { mark, id }: { mark: Mark; id: number }
): Promise<void> {
  const item = findList(sp, markLists[mark.list]).items.getById(id);
  try {
    await attempt(acting('delete', mark), () => item.delete());
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
}

function acting(act: string, { list, key }: Mark): FailedAct {
  return { act, target: `${list} ${key}` };
}
