import { type PostKey } from '../../../domain/PostKey';
import { cleanText, isBlank } from '../../../domain/PostText';
import { writerIn } from '../timelines/lightRows';
import { idIn, textIn } from '../wire';

/** Of each post, how many posts name it in this column. Total; a post written in another's name does not count. */
export function countAnswers(rows: readonly unknown[], column: string): ReadonlyMap<PostKey, number> {
  const found = new Map<PostKey, Set<PostKey>>();
  for (const row of rows) {
    const about = textIn(row, column);
    const key = believedKey(row);
    if (about !== undefined && key !== undefined && key !== about)
      found.set(about, (found.get(about) ?? new Set()).add(key));
  }
  return new Map([...found].map(([about, keys]) => [about, keys.size]));
}

export interface Shares {
  /** By who reposted it: a person counts once. */
  readonly reposts: ReadonlyMap<number, PostKey>;
  readonly quotes: ReadonlySet<PostKey>;
}

/**
 * Of each post, what reposts or quotes it: a repost alone has no text. Total.
 * @param rows those of one post newest first: of several reposts by one person the oldest counts
 */
export function countShares(rows: readonly unknown[]): ReadonlyMap<PostKey, Shares> {
  const found = new Map<PostKey, { reposts: Map<number, PostKey>; quotes: Set<PostKey> }>();
  for (const row of rows) {
    const about = textIn(row, 'SubjectKey');
    const [key, writer] = [believedKey(row), idIn(row, 'AuthorId')];
    if (about === undefined || key === undefined || writer === undefined || key === about) continue;
    const shares = found.get(about) ?? { reposts: new Map(), quotes: new Set() };
    if (isBlank(cleanText(textIn(row, 'Body') ?? ''))) shares.reposts.set(writer, key);
    else shares.quotes.add(key);
    found.set(about, shares);
  }
  return found;
}

function believedKey(row: unknown): PostKey | undefined {
  const key = textIn(row, 'PostKey') ?? '';
  return writerIn(row, key) === undefined ? undefined : key;
}
