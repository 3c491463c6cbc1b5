import { type Records } from '../Platform';
import { isObject } from './keptPost';

export type CacheRow = Readonly<Record<string, unknown>>;

export const lessonsRow = 'lessons';

export async function rowsIn(rows: Records): Promise<readonly CacheRow[]> {
  return (await rows.readAll()).filter(isObject);
}

export const idsOf = (rows: readonly CacheRow[]): readonly string[] =>
  rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
