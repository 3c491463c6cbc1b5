import {
  badBatch,
  invalidMethodInChangeSet,
  invalidMethodOutsideChangeSet,
  tooManyParts
} from '../errors/batchErrors';

/** One operation of a batch, in the order sent. */
export interface BatchPart {
  readonly method: string;
  /** As written in the request line. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** LIB: pnp/pnpcore BatchClient.cs MaxRequestsInSharePointRestBatch. */
const MAX_BATCH_OPERATIONS = 100;

const CHANGE_SET_METHODS = new Set(['POST', 'PUT', 'DELETE', 'MERGE', 'PATCH']);

/**
 * Reads `multipart/mixed` as clients really send it: LF or CRLF, quoted boundary or not, nested change sets.
 * @throws SharePointError 400 when the frame is broken, a method stands in the wrong place, or there are over 100.
 */
export function parseBatch(contentType: string, body: string): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw badBatch('The batch request has no boundary.');
  // A line keeps its carriage return: bodies arrive as they were sent.
  const parts = sectionsOf(body.split('\n'), boundary).flatMap(partsOf);
  if (parts.length > MAX_BATCH_OPERATIONS) throw tooManyParts(MAX_BATCH_OPERATIONS);
  return parts;
}

function boundaryOf(contentType: string): string | undefined {
  if (!/^multipart\/mixed\b/i.test(contentType.trim())) return undefined;
  const match = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** The lines between the delimiters. */
function sectionsOf(lines: readonly string[], boundary: string): string[][] {
  const sections: string[][] = [];
  let current: string[] | undefined;
  for (const line of lines) {
    const text = line.trimEnd();
    if (text === `--${boundary}--`) return current ? [...sections, current] : sections;
    if (text === `--${boundary}`) {
      if (current) sections.push(current);
      current = [];
    } else current?.push(line);
  }
  throw badBatch('The batch request ends before its closing boundary.');
}

function partsOf(section: readonly string[]): BatchPart[] {
  const { headers, rest } = readHeaders(section);
  const contentType = headers.get('content-type') ?? '';
  const inner = boundaryOf(contentType);
  if (inner !== undefined) return sectionsOf(rest, inner).map(lines => readPart(lines, true));
  if (!/^application\/http\b/i.test(contentType))
    throw badBatch(`A part has the content type '${contentType}'.`);
  return [readRequest(rest, false)];
}

function readPart(section: readonly string[], isInChangeSet: boolean): BatchPart {
  return readRequest(readHeaders(section).rest, isInChangeSet);
}

function readRequest(lines: readonly string[], isInChangeSet: boolean): BatchPart {
  const start = lines.findIndex(line => line.trim() !== '');
  const { method, url } = readRequestLine((lines[start] ?? '').trim());
  if (isInChangeSet && !CHANGE_SET_METHODS.has(method)) throw invalidMethodInChangeSet(method);
  if (!isInChangeSet && method !== 'GET') throw invalidMethodOutsideChangeSet(method);
  const { headers, rest } = readHeaders(lines.slice(start + 1));
  return { method, url, headers, body: rest.join('\n').trim() };
}

/** `GET https://... HTTP/1.1`, by its first space and its last: an address may hold some. */
function readRequestLine(line: string): { method: string; url: string } {
  const [first, last] = [line.indexOf(' '), line.lastIndexOf(' ')];
  const [method, url, version] = [line.slice(0, first), line.slice(first, last).trim(), line.slice(last + 1)];
  const isWhole = /^[A-Z]+$/.test(method) && url !== '' && /^HTTP\/1\.[01]$/.test(version);
  if (!isWhole) throw badBatch('A part has no request line.');
  return { method, url };
}

/** Leading `Name: value` lines up to the first blank one. */
function readHeaders(lines: readonly string[]): { headers: Headers; rest: readonly string[] } {
  const blank = lines.findIndex(line => line.trim() === '');
  const end = blank < 0 ? lines.length : blank;
  const headers = new Headers();
  for (const line of lines.slice(0, end)) {
    const colon = line.indexOf(':');
    try {
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    } catch {
      throw badBatch('A part has a malformed header.');
    }
  }
  return { headers, rest: lines.slice(end + 1) };
}
