import { malformedJson, missingTypeName, notImplemented, unknownProperty } from './errors/requestErrors';
import { type Json } from './odata/Entity';

export type JsonObject = Readonly<Record<string, Json | undefined>>;

/**
 * The JSON object of a request. A verbose body names its type in `__metadata`, which is taken off; in JSON light
 * `__metadata` is refused as SharePoint refuses it.
 * @throws SharePointError 400
 */
export function readJsonBody(body: Uint8Array, contentType: string | null, type: string): JsonObject {
  const parsed = parse(body);
  if (!isObject(parsed)) throw malformedJson();
  const { __metadata: metadata, ...properties } = parsed;
  const isVerbose = /odata=verbose/i.test(contentType ?? '');
  if (isVerbose && !isObject(metadata ?? null)) throw missingTypeName();
  if (!isVerbose && metadata !== undefined) throw unknownProperty('__metadata', type);
  return dropAnnotations(properties);
}

/** Parameters of a function stand in the body without a type name, whatever the mode. */
export function readParameters(body: Uint8Array): JsonObject {
  if (body.length === 0) return {};
  const parsed = parse(body);
  if (!isObject(parsed)) throw malformedJson();
  return parsed;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An escaped NUL; an even number of backslashes before it is itself escaped. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

function parse(body: Uint8Array): Json {
  const text = decode(body);
  // The store would end the text there and never say so.
  if (NUL.test(text)) throw notImplemented('text that holds the character NUL');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw malformedJson();
  }
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw malformedJson();
  }
}

/** `odata.type` and its like are notes to the reader, not properties. */
function dropAnnotations(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !/(^|@)odata\./.test(name)));
}
