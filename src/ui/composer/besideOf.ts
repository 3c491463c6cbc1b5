import { type Beside, type DraftOf, type Mention } from '../../state/Hallway';

/** What goes along with a text; undefined where that is nothing. */
export function besideOf(mentions: readonly Mention[], of?: DraftOf): Beside | undefined {
  return mentions.length === 0 ? of : { ...of, mentions };
}
