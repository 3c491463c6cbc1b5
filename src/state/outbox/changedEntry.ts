import { type Post } from '../../domain/Post';
import { type FailureKind } from '../HallwayState';
import { calledOff, insisted } from './foldThread';
import { type ShelfChange } from './EntryShelf';
import { type OutboxEntry } from './OutboxEntry';
import { besidesOf, type Write } from './Write';

/** A week: what was meant for last Monday should not appear today without its writer's word. */
const longestWaitMs = 7 * 24 * 3_600_000;

const healedByReload: ReadonlySet<FailureKind> = new Set(['offline', 'signedOut', 'anotherUser']);

/** An entry as a new page takes it up: somebody who had to sign in has done so, and a new connection may be better. */
export function reviveEntry(entry: OutboxEntry, nowMs: number): OutboxEntry {
  const { status, failure, madeAtMs } = entry;
  if (status === 'waiting' && nowMs - madeAtMs > longestWaitMs) {
    return { ...entry, status: 'failed', failure: { kind: 'tooOld' } };
  }
  if (failure && healedByReload.has(failure.kind)) {
    return { ...entry, status: 'waiting', notBeforeMs: 0 };
  }
  return entry;
}

/** Who sends again what he was told about means it. */
function insistedWrite(entry: OutboxEntry): Write {
  const { write, failure } = entry;
  if (write.kind === 'edit') return insisted(entry, write);
  if (write.kind !== 'publish') return write;
  return failure?.kind === 'removed' ? { ...write, isInsisted: true } : insisted(entry, write);
}

/** An entry whose writer wants it sent, now that he knows why it was not. */
export function sentAgain(entry: OutboxEntry): OutboxEntry {
  const write = insistedWrite(entry);
  return { ...entry, write, status: 'waiting', notBeforeMs: 0, failure: undefined };
}

/** The entry as if its writer had seen the post as it is now: what came between was his own. */
export function rebased(entry: OutboxEntry, before: Post): OutboxEntry {
  const { write } = entry;
  return write.kind === 'edit' || write.kind === 'delete' ? { ...entry, write: { ...write, before } } : entry;
}

/** What is left to be done of an entry that its writer gave up. */
export function givenUp(entry: OutboxEntry): OutboxEntry | undefined {
  const { write } = entry;
  switch (write.kind) {
    case 'publish':
      // What stands there he has written elsewhere.
      return entry.failure?.kind === 'conflict' ? undefined : calledOff(entry, write);
    case 'withdraw': {
      // To give up taking it back is to want it posted.
      const { thread, key, text } = write;
      return { ...sentAgain(entry), write: { kind: 'publish', thread, key, text, ...besidesOf(write) } };
    }
    default:
      return undefined;
  }
}

/**
 * What giving up makes of the entries of a post, once it is their turn.
 * @param seen as its writer saw them: what has become another kind of write since was given up before
 */
export function discarded(entries: readonly OutboxEntry[], seen: readonly OutboxEntry[]): ShelfChange {
  const kinds = new Set(seen.map(({ write }) => write.kind));
  const removed = entries.filter(({ write }) => kinds.has(write.kind));
  // What has just arrived, while this waited for its turn, is taken back.
  const done = entries.length > 0 ? [] : seen.map(entry => ({ ...entry, mayBeDone: true }));
  return { removed, added: [...removed, ...done].flatMap(entry => givenUp(entry) ?? []) };
}
