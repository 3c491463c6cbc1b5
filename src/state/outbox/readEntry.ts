import { authorOfPostKey } from '../../domain/PostKey';
import { type OutboxEntry } from './OutboxEntry';
import { type Write } from './Write';

/**
 * What an earlier page left on this device, or undefined for what this version cannot read: that is left where it is,
 * for the version that wrote it.
 */
export function readEntry(stored: unknown): OutboxEntry | undefined {
  if (!isObject(stored) || !isObject(stored.write)) return undefined;
  return hasState(stored) && isWrite(stored.write) ? (stored as unknown as OutboxEntry) : undefined;
}

function hasState({
  id,
  madeAtMs,
  notBeforeMs,
  attempts,
  mayBeDone,
  status
}: Record<string, unknown>): boolean {
  const isCounted = [madeAtMs, notBeforeMs, attempts].every(isFiniteNumber);
  const isKnown = status === 'waiting' || status === 'failed';
  return isText(id) && isCounted && typeof mayBeDone === 'boolean' && isKnown;
}

const isText = (value: unknown): boolean => typeof value === 'string';

const payloads: Readonly<Record<Write['kind'], (write: Record<string, unknown>) => boolean>> = {
  publish: ({ text }) => isText(text),
  edit: ({ text, before, earlierTexts }) => isText(text) && isPost(before) && Array.isArray(earlierTexts),
  delete: ({ before }) => isPost(before),
  withdraw: ({ text, sentAtMs }) => isText(text) && isFiniteNumber(sentAtMs)
};

function isWrite(write: Record<string, unknown>): boolean {
  const { kind, key, thread } = write;
  const hasKeys = authorOfPostKey(key) !== undefined && authorOfPostKey(thread) !== undefined;
  return hasKeys && typeof kind === 'string' && Object.hasOwn(payloads, kind)
    ? payloads[kind as Write['kind']](write)
    : false;
}

function isPost(value: unknown): boolean {
  return (
    isObject(value) &&
    authorOfPostKey(value.key) !== undefined &&
    isText(value.text) &&
    isObject(value.author)
  );
}

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
