import { type PostKey } from '../../../domain/PostKey';
import { readReaction } from '../readReactionRow';
import { idIn, isEntity } from '../wire';

/** Of each post, who said what. */
export type Reactions = ReadonlyMap<PostKey, ReadonlyMap<number, string>>;

/**
 * Total. A person is who SharePoint says wrote a row, so that he counts once, whichever of his keys he wrote under: of
 * several rows the oldest counts.
 * @param rows those of one post newest first, as SharePoint answers
 */
export function countReactions(rows: readonly unknown[]): Reactions {
  const found = new Map<PostKey, Map<number, string>>();
  for (const row of rows) {
    const said = isEntity(row) ? readReaction(row) : 'notARow';
    const writer = idIn(row, 'AuthorId');
    if (typeof said === 'string' || said.slot !== 'reaction' || writer === undefined) continue;
    const { post, user, says, isVerified } = said;
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
