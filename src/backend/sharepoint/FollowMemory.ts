import { parseFollowKey, printFollowTarget } from '../../domain/Follow';
import { type Mark, type MarkStore } from '../MarkStore';

/** What this user follows, as far as it was read, and what he changed himself since the page began. */
export interface FollowMemory {
  known(): ReadonlySet<string> | undefined;
  learn(targets: readonly string[]): void;
  note(mark: Mark, isThere: boolean): void;
}

export function createFollowMemory(): FollowMemory {
  const changed = new Map<string, boolean>();
  let read: readonly string[] | undefined;
  return {
    known: () => {
      if (!read) return undefined;
      const left = read.filter(target => changed.get(target) !== false);
      const come = [...changed].filter(([, isThere]) => isThere).map(([target]) => target);
      return new Set([...left, ...come]);
    },
    learn: targets => {
      read = targets;
    },
    note: ({ list, key }, isThere) => {
      const follow = list === 'follows' ? parseFollowKey(key) : undefined;
      if (follow) changed.set(printFollowTarget(follow.target), isThere);
    }
  };
}

/** The same marks; those that are follows are remembered once SharePoint has them. */
export function notingFollows(marks: MarkStore, memory: FollowMemory): MarkStore {
  return {
    putMark: async mark => {
      await marks.putMark(mark);
      memory.note(mark, true);
    },
    removeMark: async mark => {
      const wasThere = await marks.removeMark(mark);
      memory.note(mark, false);
      return wasThere;
    }
  };
}
