import { openDB, type IDBPDatabase } from 'idb';
import { type Records, type RecordsChange } from './Platform';

const table = 'records';
/** Longer than opening ever takes: past it another tab of an older version stands in the way. */
const openWaitMs = 3_000;

/** Rows in IndexedDB. Where the device refuses, in a private window say, everything asked of them rejects. */
export function openBrowserRecords(name: string): Promise<Records> {
  let opening: Promise<IDBPDatabase> | undefined = openInTime(name);
  let isLeft = false;
  const close = (): void => {
    isLeft = true;
    // A connection ends once its transactions have.
    opening?.then(database => database.close()).catch(() => undefined);
    opening = undefined;
  };
  const using = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
    opening ??= openInTime(name);
    try {
      return await work(await opening);
    } finally {
      if (isLeft) close();
    }
  };
  return Promise.resolve({
    readAll: () => using(async database => database.getAll(table) as Promise<unknown[]>),
    change: change => using(async database => changeRows(database, change)),
    close
  });
}

function openInTime(name: string): Promise<IDBPDatabase> {
  const opening = inTime(openTable(name));
  // Nobody may ever ask: a refusal alone is no failure.
  opening.catch(() => undefined);
  return opening;
}

async function changeRows(database: IDBPDatabase, { put = [], remove = [] }: RecordsChange): Promise<void> {
  const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
  const rows = transaction.objectStore(table);
  const removals = remove.map(async id => rows.delete(id));
  const puts = put.map(async row => rows.put(row));
  const everything = Promise.all([...removals, ...puts, transaction.done]);
  try {
    await everything;
  } catch (error) {
    // A row that cannot be kept fails alone, and would leave the others changed.
    if (transaction.error === null) transaction.abort();
    await transaction.done.catch(() => undefined);
    throw error;
  }
}

async function openTable(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade: database => void database.createObjectStore(table, { keyPath: 'id' }),
    // A newer version of Hallway in another tab must not wait for this one.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close()
  });
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('The storage of this device did not open.')), openWaitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
