import { cleanText } from './PostText';

/** What a column of JSON held, within bounds. Objects have no prototype, texts are clean; all of it is frozen. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export const maxJsonUnits = 32 * 1024;
const maxDepth = 6;
const maxMembers = 200;
const namePattern = /^[\w@#.:|^>!?-]{1,120}$/;
/** Names that mean something to JavaScript itself. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON that anybody may have written. Total. What is too deep, too wide or dangerously named is left out;
 * undefined for what is no JSON, or more than 32 K as it came or as it would be written again.
 */
export function readJson(written: unknown): JsonValue | undefined {
  if (typeof written !== 'string' || written.length > maxJsonUnits) return undefined;
  try {
    const value = bounded(JSON.parse(written), 1);
    return value !== undefined && JSON.stringify(value).length <= maxJsonUnits ? value : undefined;
  } catch {
    return undefined;
  }
}

function bounded(value: unknown, depth: number): JsonValue | undefined {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return finite(value);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  if (depth > maxDepth) return undefined;
  return Array.isArray(value) ? boundedList(value, depth) : boundedObject(value, depth);
}

/** 1e999 is JSON, and infinite; -0 is written as 0. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value + 0 : undefined;
}

function boundedList(list: readonly unknown[], depth: number): readonly JsonValue[] {
  return Object.freeze(
    list.slice(0, maxMembers).flatMap(item => {
      const kept = bounded(item, depth + 1);
      return kept === undefined ? [] : [kept];
    })
  );
}

function boundedObject(object: object, depth: number): JsonObject {
  const kept = Object.create(null) as Record<string, JsonValue>;
  for (const [name, value] of Object.entries(object).slice(0, maxMembers)) {
    const read = forbidden.has(name) || !namePattern.test(name) ? undefined : bounded(value, depth + 1);
    if (read !== undefined) kept[name] = read;
  }
  return Object.freeze(kept);
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
