import { AnswerRefused, NoAnswer, odataErrorOf, readAnswer } from './Answer';
import { classifyAnswer } from './classifyAnswer';
import { ThrottledError } from '../errors';
import { retryAfterSeconds } from '../retryAfterSeconds';
import { createFormDigest, type FormDigest } from './formDigest';
import { type ServerClock } from './serverClock';
import { type ThrottleGate } from './throttleGate';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface SendParts {
  readonly webUrl: string;
  readonly fetch: Fetch;
  readonly timers: { after(delayMs: number, run: () => void): () => void };
  readonly gate: ThrottleGate;
  readonly serverClock: ServerClock;
  /** False once somebody else has signed in: what this page's user wrote must not go out in another's name. */
  isSameUser(): Promise<boolean>;
  /** Bearer tokens need no digest; cookies do. */
  readonly signing: Signing;
}

export type Signing = { readonly kind: 'cookie'; readonly pageDigest?: string } | { readonly kind: 'bearer' };

/** Long enough for a large batch on a slow day; past it, nobody is waiting any more. */
const timeoutMs = 30_000;

const digestRefused = new Set([-2130575252, -2130575251]);

/**
 * How every request leaves: through one gate, with a time limit, and never twice. A write whose answer is lost may
 * have been done, so only the caller, who knows its key, may send it again. The one exception is a refused digest:
 * then nothing was done, and it is sent once more with a new one, unless that would be another user's.
 */
export function createSend(parts: SendParts): Fetch {
  const sendOnce = timed(parts);
  const { webUrl, signing, gate, isSameUser } = parts;
  const send: Fetch = async (url, init) => unlessRefused(await sendOnce(url, init), gate);
  const digest =
    signing.kind === 'cookie'
      ? createFormDigest({ webUrl, pageDigest: signing.pageDigest, isSameUser, send })
      : undefined;

  return async (url, init) => {
    const response = await unlessRefused(await signed({ url, init, digest, sendOnce }), gate);
    if (/\/\$batch$/i.test(url)) await heedParts(response, gate);
    return response;
  };
}

/** A part may be told to wait while the batch as a whole is answered with 200. */
async function heedParts(response: Response, gate: ThrottleGate): Promise<void> {
  const text = await response.clone().text();
  // What people wrote is JSON, in which no line ends: nobody can write himself a status line.
  const busy = /\nHTTP\/1\.1 (?:429|503)\b[^\r\n]*\r?\n((?:[^\r\n]+\r?\n)*)/.exec(text);
  if (!busy) return;
  const retryAfter = /(?:^|\n)Retry-After: *([^\r\n]+)/i.exec(busy[1] ?? '')?.[1];
  gate.closeFor(retryAfterSeconds(retryAfter, Date.parse(response.headers.get('Date') ?? '')));
}

/** @throws AnswerRefused after closing the gate if SharePoint asks to be left alone */
async function unlessRefused(response: Response, gate: ThrottleGate): Promise<Response> {
  if (response.ok && !isPage(response)) return response;
  const answer = await readAnswer(response);
  const meaning = classifyAnswer(answer, { act: 'send', target: response.url });
  if (meaning instanceof ThrottledError) gate.closeFor(meaning.retryAfterSeconds);
  throw new AnswerRefused(answer);
}

async function signed({
  url,
  init,
  digest,
  sendOnce
}: {
  url: string;
  init: RequestInit;
  digest: FormDigest | undefined;
  sendOnce: Fetch;
}): Promise<Response> {
  if (!digest || init.method === 'GET') return sendOnce(url, init);
  const value = await digest.current();
  const response = await sendOnce(url, withDigest(init, value));
  if (response.status !== 403 || !(await isDigestRefused(response))) return response;
  return sendOnce(url, withDigest(init, await digest.renew(value)));
}

async function isDigestRefused(response: Response): Promise<boolean> {
  const error = odataErrorOf(await response.clone().text());
  return error !== undefined && digestRefused.has(error.code);
}

function withDigest(init: RequestInit, digest: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('X-RequestDigest', digest);
  return { ...init, headers };
}

function timed({ fetch, timers, gate, serverClock }: SendParts): Fetch {
  return async (url, init) => {
    gate.pass();
    const controller = new AbortController();
    const cancel = timers.after(timeoutMs, () => controller.abort());
    try {
      const response = await fetch(url, { ...init, signal: controller.signal });
      serverClock.learn(response);
      // The limit holds for the whole answer, not only for its first line.
      await response.clone().arrayBuffer();
      return response;
    } catch (error) {
      throw new NoAnswer(error);
    } finally {
      cancel();
    }
  };
}

function isPage(response: Response): boolean {
  return /^text\/html/i.test(response.headers.get('Content-Type') ?? '');
}
