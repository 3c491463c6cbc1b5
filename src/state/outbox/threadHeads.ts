import { foldThread } from './foldThread';
import { type OutboxEntry } from './OutboxEntry';

/**
 * What comes next in each thread: the rest of a thread waits for it. Of a thread that comes to nothing it is what made
 * it so, and still has to be crossed off.
 */
export function threadHeads(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const threads = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    threads.set(entry.write.thread, [...(threads.get(entry.write.thread) ?? []), entry]);
  }
  return [...threads.values()].flatMap(ofThread =>
    [...foldThread(ofThread), ...ofThread.slice(-1)].slice(0, 1)
  );
}
