import { authorOfPostKey } from '../../domain/PostKey';
import { areBesides } from './areBesides';
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
  publish: write =>
    isOfPost(write) && isText(write.text) && Array.isArray(write.earlierTexts ?? []) && areBesides(write),
  edit: write =>
    isOfPost(write) && isText(write.text) && isPost(write.before) && Array.isArray(write.earlierTexts),
  delete: write => isOfPost(write) && isPost(write.before),
  withdraw: write =>
    isOfPost(write) && isText(write.text) && isFiniteNumber(write.sentAtMs) && areBesides(write),
  mark: ({ key, thread, mark, isOn }) =>
    [key, thread].every(isText) && isMark(mark) && typeof isOn === 'boolean',
  repost: write => isOfPost(write) && isPostKey(write.subjectKey) && typeof write.isOn === 'boolean'
};

function isWrite(write: Record<string, unknown>): boolean {
  const { kind } = write;
  return typeof kind === 'string' && Object.hasOwn(payloads, kind)
    ? payloads[kind as Write['kind']](write)
    : false;
}

function isOfPost({ key, thread }: Record<string, unknown>): boolean {
  return isPostKey(key) && isPostKey(thread);
}

const isPostKey = (value: unknown): boolean => authorOfPostKey(value) !== undefined;

function isMark(value: unknown): boolean {
  return isObject(value) && [value.list, value.key, value.value].every(isText);
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
