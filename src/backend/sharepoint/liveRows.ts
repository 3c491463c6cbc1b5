import { type PostPage } from '../PostStore';
import { idIn, isEntity, textIn } from './wire';

/** Where the change log of a list is: moves with every change of it or of its rows. */
export const tokenColumn = 'CurrentChangeToken';

export function tokenIn(list: unknown, name = tokenColumn): string | undefined {
  return isEntity(list) ? textIn(list[name], 'StringValue') : undefined;
}

/** 0 where there is none. */
export function newestIdIn({ posts, unavailableIds }: Pick<PostPage, 'posts' | 'unavailableIds'>): number {
  return Math.max(0, ...posts.map(({ id = 0 }) => id), ...unavailableIds);
}

/** What became of rows, each once, as the last change of it says. */
export interface RowChanges {
  readonly addedIds: ReadonlySet<number>;
  readonly changedIds: ReadonlySet<number>;
  readonly removedIds: ReadonlySet<number>;
  /** Where the last of them stands in the log. */
  readonly token?: string;
}

/** https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee537784(v=office.15) */
const added = 1;
const removed = 3;

/** Total. @param rows of the change log, oldest first */
export function readChanges(rows: readonly unknown[]): RowChanges {
  const [addedIds, changedIds, removedIds] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let token: string | undefined;
  for (const row of rows) {
    token = tokenIn(row, 'ChangeToken') ?? token;
    const id = idIn(row, 'ItemId');
    if (id === undefined) continue;
    const type = isEntity(row) ? row['ChangeType'] : undefined;
    const isNew = type === added || (addedIds.has(id) && type !== removed);
    for (const ids of [addedIds, changedIds, removedIds]) ids.delete(id);
    if (type === removed) removedIds.add(id);
    else (isNew ? addedIds : changedIds).add(id);
  }
  return { addedIds, changedIds, removedIds, token };
}

/** The log holds sixty days; what is asked with a token from before them is answered with nothing, or refused. */
const mostTokenAgeMs = 50 * 24 * 3_600_000;
const ticksPerMs = 10_000;
const msFromYearOneTo1970 = 62_135_596_800_000;

/** A token is `1;3;<list>;<.NET ticks>;<number>`: hundreds of nanoseconds since the year 1. */
export function isOldToken(token: string, serverNowMs: number): boolean {
  const ticks = Number(token.split(';')[3]);
  return !(ticks / ticksPerMs - msFromYearOneTo1970 > serverNowMs - mostTokenAgeMs);
}
