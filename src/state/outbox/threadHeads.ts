import { type PostKey } from '../../domain/PostKey';
import { foldThread } from './foldThread';
import { type OutboxEntry } from './OutboxEntry';

/** What comes next in each thread: the rest of a thread waits for it. */
export function threadHeads(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const threads = new Map<PostKey, OutboxEntry[]>();
  for (const entry of entries) {
    threads.set(entry.write.thread, [...(threads.get(entry.write.thread) ?? []), entry]);
  }
  return [...threads.values()].flatMap(ofThread => foldThread(ofThread)[0] ?? []);
}
