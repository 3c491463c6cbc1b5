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

/** @param latest the id of the last entry there is: a clock that was set back must not put this one before it */
export function newEntry(
  write: Write,
  { nowMs, latest, entropy }: { nowMs: number; latest?: string; entropy: Uint8Array }
): OutboxEntry {
  const order = Math.max(nowMs, orderOf(latest) + 1);
  const chance = [...entropy].map(byte => inBase36(byte, 2)).join('');
  return {
    id: `${inBase36(order, orderCharacters)}.${chance}`,
    write,
    madeAtMs: nowMs,
    status: 'waiting',
    notBeforeMs: 0,
    attempts: 0,
    mayBeDone: false
  };
}

/** Milliseconds since 1970 in base 36, for a few thousand years. */
const orderCharacters = 9;

function orderOf(id: string | undefined): number {
  return id === undefined ? 0 : Number.parseInt(id.slice(0, orderCharacters), 36) || 0;
}

/** Oldest first. */
export function inOrder(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function inBase36(value: number, length: number): string {
  return Math.max(0, Math.trunc(value)).toString(36).padStart(length, '0');
}
