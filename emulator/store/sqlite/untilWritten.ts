import { type Database } from './Database';

type Key = string | number;

/**
 * The reading, which is made once and answers the same until something is written. Every request asks again who its
 * caller is and what he may do; most requests write nothing.
 */
export function untilWritten<Keys extends readonly Key[], Found>(
  db: Pick<Database, 'writes'>,
  read: (...keys: Keys) => Found
): (...keys: Keys) => Found {
  let known = new Map<string, Found>();
  let asOf = -1;
  return (...keys) => {
    if (asOf !== db.writes()) {
      known = new Map();
      asOf = db.writes();
    }
    const name = JSON.stringify(keys);
    if (!known.has(name)) known.set(name, read(...keys));
    return known.get(name) as Found;
  };
}
