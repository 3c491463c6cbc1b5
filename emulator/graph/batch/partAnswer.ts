import { isJson } from '../graphHeaders';

export interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** These belong to the batch as a whole. */
const OUTER_HEADERS = new Set(['request-id', 'client-request-id']);
/** Clients look headers up by these spellings: pnpjs graph/batching.ts. */
const SPELLINGS: Readonly<Record<string, string>> = {
  etag: 'ETag',
  'odata-version': 'OData-Version',
  'www-authenticate': 'WWW-Authenticate'
};

/** JSON stays JSON, text stays text, and a picture is written as base64: issue pnp/pnpjs#2825. */
export async function partAnswer(id: string, response: Response): Promise<PartAnswer> {
  const kept = [...response.headers].filter(([name]) => !OUTER_HEADERS.has(name));
  const headers = Object.fromEntries(kept.map(([name, value]) => [spelled(name), value]));
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status } = response;
  if (bytes.length === 0) return { id, status, headers };
  return { id, status, headers, body: bodyOf(bytes, response.headers) };
}

function bodyOf(bytes: Buffer, headers: Headers): unknown {
  if (isJson(headers)) return jsonOf(bytes.toString());
  const isText = (headers.get('content-type') ?? '').startsWith('text/');
  return isText ? bytes.toString() : bytes.toString('base64');
}

/** What a fault has spoiled is no JSON any more, and stays what it is. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function spelled(name: string): string {
  const words = name.split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1));
  return SPELLINGS[name] ?? words.join('-');
}
