import {
  invalidBatch,
  repeatedId,
  tooManyParts,
  writeWithoutBody,
  writeWithoutType
} from '../errors/batchErrors';
import { type GraphBody, isObject, isTexts } from '../graphBody';
import { type BatchPart, PART_METHODS, type PartMethod } from './BatchPart';

/** https://learn.microsoft.com/graph/json-batching#batch-size-limitations */
const MOST_PARTS = 20;

/** The parts of a batch, in the order written. @throws GraphError 400 for the whole of it */
export function readBatch(body: unknown): readonly BatchPart[] {
  const requests = isObject(body) ? body.requests : undefined;
  if (!Array.isArray(requests) || requests.length === 0) throw invalidBatch();
  if (requests.length > MOST_PARTS) throw tooManyParts(MOST_PARTS);
  const parts = requests.map(readPart);
  const seen = new Set<string>();
  for (const { id } of parts) {
    // Ids are compared without case.
    if (seen.has(id.toLowerCase())) throw repeatedId(id);
    seen.add(id.toLowerCase());
  }
  return parts;
}

function readPart(value: unknown): BatchPart {
  if (!isObject(value)) throw invalidBatch();
  const { id, url, body, dependsOn = [] } = value;
  if (typeof id !== 'string' || id === '' || typeof url !== 'string' || url === '') throw invalidBatch();
  if (!isTexts(dependsOn)) throw invalidBatch();
  const part = { id, url, body, dependsOn, method: methodOf(value), headers: headersOf(value) };
  assertWritable(part);
  return part;
}

function methodOf({ method }: GraphBody): PartMethod {
  const found = PART_METHODS.find(each => typeof method === 'string' && each === method.toUpperCase());
  if (!found) throw invalidBatch();
  return found;
}

function headersOf({ headers = {} }: GraphBody): Readonly<Record<string, string>> {
  if (!isObject(headers) || Object.values(headers).some(value => typeof value !== 'string'))
    throw invalidBatch();
  return headers as Record<string, string>;
}

/** A write says what it carries, and carries something. */
function assertWritable({ id, method, headers, body }: BatchPart): void {
  if (method === 'GET' || method === 'DELETE') return;
  const hasType = Object.keys(headers).some(name => name.toLowerCase() === 'content-type');
  if (body === undefined || body === null) throw writeWithoutBody(id);
  if (!hasType) throw writeWithoutType(id);
}
