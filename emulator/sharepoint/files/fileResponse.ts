import { type Exchange } from '../../http/Route';
import { contentTypeOf } from './contentTypeOf';

export interface Download {
  readonly contentId: number;
  readonly length: number;
  readonly name: string;
  /** With its quotes. */
  readonly etag: string;
  /** ISO instant. */
  readonly modified: string;
}

/**
 * What a browser may show where it is; the rest it must save. Strict file handling, as SharePoint Online has it: a page
 * or picture with a script in it would act as whoever opens it.
 * https://learn.microsoft.com/archive/technet-wiki/8073.sharepoint-browser-file-handling-deep-dive
 */
const SHOWN_IN_PLACE =
  /^(?:image\/(?!svg)|video\/|audio\/|text\/plain|text\/css|application\/(?:pdf|json|javascript)|font\/)/;

/** RFC 9110: conditions first, then one range; several ranges get the whole. */
export function fileResponse({ tenant, request }: Exchange, file: Download): Response {
  const { contents } = tenant.store;
  const headers = headersOf(file);
  if (isKnown(request, file)) return new Response(null, { status: 304, headers });
  const range = rangeOf(request, file);
  if (range === 'unsatisfiable') {
    const whole = { ...headers, 'content-range': `bytes */${file.length}` };
    return new Response(null, { status: 416, headers: whole });
  }
  const [start, end] = range ?? [0, file.length];
  const bytes = Buffer.from(contents.read(file.contentId, start, end));
  const part: Record<string, string> = range
    ? { 'content-range': `bytes ${start}-${end - 1}/${file.length}` }
    : {};
  return new Response(bytes, { status: range ? 206 : 200, headers: { ...headers, ...part } });
}

function headersOf({ name, etag, modified }: Download): Record<string, string> {
  const type = contentTypeOf(name);
  const saved = {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-download-options': 'noopen'
  };
  return {
    'content-type': type,
    etag,
    'last-modified': new Date(modified).toUTCString(),
    'accept-ranges': 'bytes',
    // Asked again each time, since rights may have changed; 304 then spares the bytes.
    'cache-control': 'private,max-age=0',
    'x-content-type-options': 'nosniff',
    ...(SHOWN_IN_PLACE.test(type) ? {} : saved)
  };
}

function isKnown({ headers }: Request, { etag, modified }: Download): boolean {
  const known = headers.get('if-none-match');
  if (known !== null) {
    const tags = known.match(/"[^"]*"|\*/g) ?? [];
    return tags.some(tag => tag === '*' || tag.toLowerCase() === etag.toLowerCase());
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return Number.isFinite(since) && Date.parse(modified) <= since;
}

type Range = readonly [start: number, end: number];

/** Undefined for the whole file: no range is asked for, or none that can be read. */
function rangeOf(request: Request, file: Download): Range | 'unsatisfiable' | undefined {
  const wanted = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/.exec(
    request.headers.get('range')?.trim() ?? ''
  );
  if (!wanted || isStale(request, file)) return undefined;
  const [, first, last = '', suffix] = wanted;
  const [start, end] =
    suffix === undefined ? fromFirst(Number(first), last, file) : lastBytes(Number(suffix), file);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return start >= file.length || end <= start ? 'unsatisfiable' : [start, end];
}

/** If-Range: the rest of another version is of no use. */
function isStale({ headers }: Request, { etag, modified }: Download): boolean {
  const condition = headers.get('if-range');
  return condition !== null && condition !== etag && Date.parse(condition) !== Date.parse(modified);
}

function lastBytes(count: number, { length }: Download): Range {
  return [Math.max(0, length - count), count === 0 ? 0 : length];
}

function fromFirst(first: number, last: string, { length }: Download): Range {
  return [first, last === '' ? length : Math.min(length, Number(last) + 1)];
}
