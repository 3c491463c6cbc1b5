import { chance } from './chance';
import { drawZipf } from './drawZipf';
import { type WorldSize } from './WorldSize';

/** Conversations while they grow: of some weeks' worth, few get most of the answers. */
export interface Threads {
  isEmpty(): boolean;
  begin(root: number): void;
  /** The conversation that post number `at` belongs to. */
  pick(at: number): number;
  /** Adds an answer, and says to which post it is one: the first, or the last before. */
  answer(root: number, at: number): number;
}

/** No multiple of two or five: every place of a block is met. */
const scramble = 7919;

export function createThreads({ posts }: WorldSize): Threads {
  const roots: number[] = [];
  const lastOf = new Map<number, number>();
  const blockSize = Math.max(10, Math.round(posts / 200));
  const rankIn = drawZipf(blockSize, 1);
  return {
    isEmpty: () => roots.length === 0,
    begin: root => void roots.push(root),
    pick(at) {
      const block = Math.max(0, Math.floor(roots.length / blockSize) - 1);
      const size = Math.min(blockSize, roots.length);
      const place = (rankIn(chance(at, 3)) * scramble + block * 31) % size;
      return roots[block * blockSize + place] ?? 0;
    },
    answer(root, at) {
      const last = lastOf.get(root) ?? root;
      lastOf.set(root, at);
      return chance(at, 5) < 0.5 ? root : last;
    }
  };
}
