import { type PostKey } from '../../../domain/PostKey';
import { readReactionRow } from '../readReactionRow';
import { idIn } from '../wire';

/** Of each post, who said what. */
export type Reactions = ReadonlyMap<PostKey, ReadonlyMap<number, string>>;

/**
 * Total. A person is who SharePoint says wrote a row, so that he counts once, whichever of his keys he wrote under: of
 * several rows the lowest ID counts.
 */
export function countReactions(rows: readonly unknown[]): Reactions {
  const found = new Map<PostKey, Map<number, string>>();
  for (const row of newestFirst(rows)) {
    const reading = readReactionRow(row);
    const writer = idIn(row, 'AuthorId');
    if (!reading.ok || writer === undefined || reading.value.slot !== 'reaction') continue;
    const { post, user, says, isVerified } = reading.value;
    // Whose key is a name is known by the number SharePoint gives.
    if (!isVerified && !user.startsWith('@')) continue;
    const ofPost = found.get(post) ?? new Map<number, string>();
    found.set(post, ofPost.set(writer, says));
  }
  return found;
}

export function countKinds(kinds: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What comes later in this order takes the place of what was there. */
export function newestFirst(rows: readonly unknown[]): readonly unknown[] {
  return [...rows].sort((one, other) => (idIn(other, 'Id') ?? 0) - (idIn(one, 'Id') ?? 0));
}
