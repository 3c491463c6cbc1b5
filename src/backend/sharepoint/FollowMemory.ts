import { parseFollowKey, printFollowTarget } from '../../domain/Follow';
import { type AuthorKey } from '../../domain/PostKey';
import { type Mark, type MarkStore } from '../MarkStore';

/** What this user follows, as far as it was read, and what he changed himself since the page began. */
export interface FollowMemory {
  known(): ReadonlySet<string> | undefined;
  learn(targets: readonly string[]): void;
  /** Somebody has asked for what these keys follow: nobody else need. */
  expect(keys: readonly AuthorKey[], targets: Promise<readonly string[]>): void;
  /** What was asked for, be it under way or answered; undefined for nothing, for others and for what was lost. */
  expected(keys: readonly AuthorKey[]): Promise<readonly string[]> | undefined;
  note(mark: Mark, isThere: boolean): void;
}

interface Coming {
  readonly name: string;
  readonly targets: Promise<readonly string[]>;
}

export function createFollowMemory(): FollowMemory {
  const changed = new Map<string, boolean>();
  let read: readonly string[] | undefined;
  let coming: Coming | undefined;
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
    expect: (keys, targets) => {
      const mine = { name: keys.join(), targets };
      coming = mine;
      targets.catch(() => {
        if (coming === mine) coming = undefined;
      });
    },
    expected: keys => (coming?.name === keys.join() ? coming.targets : undefined),
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
