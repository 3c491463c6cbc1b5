import { type AuthorKey } from './PostKey';

/** A key that may gather more rows than SharePoint answers for at once is spread over so many. */
export const bucketCount = 64;

/** Which of the buckets what this person writes falls into: 0 to 63, evenly for site user ids. */
export function bucketOf(author: AuthorKey): number {
  const id = Number(author);
  if (Number.isSafeInteger(id)) return id % bucketCount;
  return [...author].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 0) % bucketCount;
}
