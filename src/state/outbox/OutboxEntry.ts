import { type Failure } from '../HallwayState';
import { type StoredRecord } from '../Platform';
import { type Write } from './Write';

/** A write that is not known to have been done. */
export interface OutboxEntry extends StoredRecord {
  /** Sorts by the time it was made. */
  readonly id: string;
  readonly write: Write;
  readonly madeAtMs: number;
  /** waiting: sent by itself, not before `notBeforeMs`; failed: waits for its writer. */
  readonly status: 'waiting' | 'failed';
  readonly notBeforeMs: number;
  /** Sendings begun, counted before the first byte leaves. */
  readonly attempts: number;
  /** It was sent, and nobody knows whether it arrived: the next sending asks by key first. */
  readonly mayBeDone: boolean;
  readonly lastSentAtMs?: number;
  /** Why the last sending did not do. */
  readonly failure?: Failure;
}

export function newEntry(
  write: Write,
  { nowMs, sequence, entropy }: { nowMs: number; sequence: number; entropy: Uint8Array }
): OutboxEntry {
  const order = `${inBase36(nowMs, 9)}${inBase36(sequence, 4)}`;
  const chance = [...entropy].map(byte => inBase36(byte, 2)).join('');
  return {
    id: `${order}.${chance}`,
    write,
    madeAtMs: nowMs,
    status: 'waiting',
    notBeforeMs: 0,
    attempts: 0,
    mayBeDone: false
  };
}

/** Oldest first. */
export function inOrder(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function inBase36(value: number, length: number): string {
  return Math.max(0, Math.trunc(value)).toString(36).padStart(length, '0');
}
