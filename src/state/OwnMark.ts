import { parseFollowKey, printFollowTarget } from '../domain/Follow';
import { parseReactionKey } from '../domain/Reaction';
import { type Failure } from './HallwayState';
import { type ToggleWrite } from './outbox/Write';

/** What this user does to a post, or that he follows somebody or something; or that he does so no more. */
export interface OwnMark {
  readonly kind: 'reaction' | 'repost' | 'follow';
  /** The post, or what is followed as `printFollowTarget` prints it. */
  readonly about: string;
  /** Of its row: by it, it is sent again or given up. */
  readonly key: string;
  /** The kind of a reaction. */
  readonly value: string;
  readonly isOn: boolean;
}

export interface UnsentMark {
  readonly mark: OwnMark;
  /** pending: on its way, or sent again by itself; failed: waits for its writer. */
  readonly sending: 'pending' | 'failed';
  readonly failure?: Failure;
}

export interface DoneMark {
  readonly mark: OwnMark;
  readonly atMs: number;
}

/** Undefined for a mark that is shown nowhere. */
export function ownMarkOf(write: ToggleWrite): OwnMark | undefined {
  const { key, isOn } = write;
  if (write.kind === 'repost') return { kind: 'repost', about: write.subjectKey, key, value: '', isOn };
  const { list, value } = write.mark;
  if (list === 'follows') {
    const follow = parseFollowKey(write.mark.key);
    return follow && { kind: 'follow', about: printFollowTarget(follow.target), key, value, isOn };
  }
  const reaction = parseReactionKey(write.mark.key);
  if (reaction?.slot !== 'reaction') return undefined;
  return { kind: 'reaction', about: reaction.post, key, value, isOn };
}

/** Names what a mark says something about: the latest of those with one name counts. */
export function subjectOf({ kind, about }: OwnMark): string {
  return `${kind}|${about}`;
}
