import { type Mutant } from './Mutant';

/** In what a page shows of what the server has. */
export const readingMutants: readonly Mutant[] = [
  {
    name: 'overlap-removed',
    breaks: 'Reads from the newest ID on: rows that become visible late are never seen.',
    file: 'src/state/timelineChanges.ts',
    find: 'const lateRows = 200;',
    replace: 'const lateRows = 0;'
  },
  {
    name: 'merge-keeps-deleted',
    breaks: 'Keeps posts on screen that the server no longer has.',
    file: 'src/domain/mergePosts.ts',
    find: 'earlier.filter(post => orderOf(post) <= afterId),',
    replace: 'afterId < 0 ? [] : earlier,'
  },
  {
    name: 'merge-without-order',
    breaks: 'Leaves posts in the order they came in.',
    file: 'src/domain/mergePosts.ts',
    find: 'return [...byKey.values()].sort(newestFirst);',
    replace: 'void newestFirst;\n  return [...byKey.values()];'
  },
  {
    name: 'own-text-for-ever',
    breaks: 'Goes on showing what one wrote oneself, whatever was read since.',
    file: 'src/state/timelineChanges.ts',
    find: 'const ownWriteKeptMs = 120_000;',
    replace: 'const ownWriteKeptMs = 1e15;'
  },
  {
    name: 'garbage-is-nothing',
    breaks: 'Takes an answer without rows for a list without rows.',
    file: 'src/backend/sharepoint/wire.ts',
    find: "if (!Array.isArray(answer)) throw new TypeError('The answer holds no list of rows.');",
    replace: 'if (!Array.isArray(answer)) return [];'
  },
  {
    name: 'news-without-deleted',
    breaks: 'Leaves on screen what others delete while one looks on.',
    file: 'src/state/live/withNews.ts',
    find: 'return removed.has(id) || isMissing ? undefined : post;',
    replace: 'return isMissing ? undefined : post;'
  },
  {
    name: 'news-without-changed',
    breaks: 'Leaves on screen what a post said before its writer changed it while one looks on.',
    file: 'src/state/live/withNews.ts',
    find: 'if (fresh?.id === post.id) return fresh?.etag === etag ? post : fresh;',
    replace: 'if (fresh?.id === post.id) return etag === undefined ? fresh : post;'
  },
  {
    name: 'clock-waited-for',
    breaks: 'Looks for nothing until a clock that was set back is as late again.',
    file: 'src/state/live/Watch.ts',
    find: 'if (isSetBack) this.#setBackTo(nowMs);',
    replace: 'void isSetBack;'
  },
  {
    name: 'never-counted-again',
    breaks: 'Counts once, and not again when others react.',
    file: 'src/state/live/Watch.ts',
    find: 'if (!this.#hasToRecount || !mayRecount) return;',
    replace: 'if (!this.#hasToRecount || !mayRecount || this.#recountedAtMs >= 0) return;'
  },
  {
    name: 'refusal-ends-counting',
    breaks: 'Counts nothing any more after one refusal.',
    file: 'src/state/followTallies.ts',
    find: "if (againMs === 'forbidden') forbiddenAsOf = talliesAsOf;",
    replace: "if (againMs === 'forbidden') isStopped = talliesAsOf >= 0;"
  }
];
