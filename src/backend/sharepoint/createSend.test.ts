/** @jest-environment node */
import { AnotherUserError } from '../errors';
import { AnotherUser, AnswerRefused } from './Answer';
import { createSend, type Fetch, type SendParts } from './createSend';
import { createServerClock } from './serverClock';
import { createThrottleGate } from './throttleGate';
import { toBackendError } from './toBackendError';

const webUrl = 'https://contoso.example/sites/hallway';
const api = `${webUrl}/_api/web`;
const act = { act: 'read', target: 'posts' };

interface Sent {
  readonly url: string;
  readonly digest: string | null;
}

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers }
  });
}

function digestRefusal(code = -2130575252): Response {
  return json(
    { 'odata.error': { code: `${code}, Microsoft.SharePoint.SPException`, message: { value: 'invalid' } } },
    { status: 403 }
  );
}

/** A server that gives the prepared answers in turn, and new digests to whoever asks. */
function server(
  answers: readonly (Response | Error)[],
  signing: SendParts['signing'] = { kind: 'cookie', pageDigest: 'page' },
  isSameUser = true
): { send: Fetch; sent: Sent[]; clock: { nowMs: number }; serverNow: () => number; expire: () => void } {
  const sent: Sent[] = [];
  const clock = { nowMs: Date.UTC(2026, 10, 22, 10) };
  const queue = [...answers];
  const timers: (() => void)[] = [];
  let digests = 0;
  const platformClock = { nowMs: () => clock.nowMs };
  const serverClock = createServerClock(platformClock);
  const fetch: Fetch = (url, init) => {
    sent.push({ url, digest: new Headers(init.headers).get('X-RequestDigest') });
    if (url.endsWith('/contextinfo'))
      return Promise.resolve(json({ FormDigestValue: `fresh ${(digests += 1)}` }));
    const answer = queue.shift();
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer) return Promise.resolve(answer);
    return new Promise((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
    );
  };
  const send = createSend({
    webUrl,
    fetch,
    timers: {
      after: (_, run) => {
        timers.push(run);
        return () => timers.splice(timers.indexOf(run), 1);
      }
    },
    gate: createThrottleGate(platformClock),
    serverClock,
    isSameUser: () => Promise.resolve(isSameUser),
    signing
  });
  return { send, sent, clock, serverNow: serverClock.nowMs, expire: () => timers.forEach(run => run()) };
}

describe('sending after somebody else has signed in', () => {
  it('does nothing in his name', async () => {
    const { send, sent } = server(
      [digestRefusal(-2130575251)],
      { kind: 'cookie', pageDigest: 'page' },
      false
    );
    const error: unknown = await send(api, { method: 'POST' }).catch((thrown: unknown) => thrown);
    expect(await toBackendError(error, act)).toBeInstanceOf(AnotherUserError);
    expect(sent.map(({ digest }) => digest)).toEqual(['page', null]);
  });

  it('signs nothing else with the digest he was given', async () => {
    const { send, sent } = server(
      [digestRefusal(-2130575251), digestRefusal(-2130575251)],
      { kind: 'cookie', pageDigest: 'page' },
      false
    );
    await expect(send(api, { method: 'POST' })).rejects.toBeInstanceOf(AnotherUser);
    await expect(send(api, { method: 'POST' })).rejects.toBeInstanceOf(AnotherUser);
    expect(sent.map(({ digest }) => digest)).toEqual(['page', null, 'page', null]);
  });

  it('does nothing in his name where the page came without a digest', async () => {
    const { send, sent } = server([json({})], { kind: 'cookie' }, false);
    await expect(send(api, { method: 'POST' })).rejects.toBeInstanceOf(AnotherUser);
    expect(sent.map(({ url }) => url)).toEqual([`${webUrl}/_api/contextinfo`]);
  });
});

describe('sending', () => {
  it('signs writes with the digest the page came with, and reads with none', async () => {
    const { send, sent } = server([json({}), json({})]);
    await send(api, { method: 'GET' });
    await send(api, { method: 'POST' });
    expect(sent.map(({ digest }) => digest)).toEqual([null, 'page']);
  });

  it('asks for a digest once where the page has none', async () => {
    const { send, sent } = server([json({}), json({})], { kind: 'cookie' });
    await Promise.all([send(api, { method: 'POST' }), send(api, { method: 'POST' })]);
    expect(sent.map(({ digest }) => digest)).toEqual([null, 'fresh 1', 'fresh 1']);
  });

  it('needs no digest with a token', async () => {
    const { send, sent } = server([json({})], { kind: 'bearer' });
    await send(api, { method: 'POST' });
    expect(sent).toEqual([{ url: api, digest: null }]);
  });

  it.each([-2130575252, -2130575251])('renews a refused digest once and sends again (%d)', async code => {
    const { send, sent } = server([digestRefusal(code), json({ ok: true })]);
    await expect((await send(api, { method: 'POST' })).json()).resolves.toEqual({ ok: true });
    expect(sent.map(({ digest }) => digest)).toEqual(['page', null, 'fresh 1']);
  });

  it('gives up when the new digest is refused too', async () => {
    const { send, sent } = server([digestRefusal(), digestRefusal()]);
    const error = await toBackendError(
      await send(api, { method: 'POST' }).catch((reason: unknown) => reason),
      act
    );
    expect(error.name).toBe('SignedOutError');
    expect(sent).toHaveLength(3);
  });

  it('sends once more with a digest that somebody else has renewed meanwhile', async () => {
    const { send, sent } = server([digestRefusal(), digestRefusal(), json({}), json({})]);
    await Promise.all([send(api, { method: 'POST' }), send(api, { method: 'POST' })]);
    expect(sent.filter(({ url }) => url.endsWith('/contextinfo'))).toHaveLength(1);
  });

  it('tells when there is no digest to be had', async () => {
    const { sent, ...parts } = server([], { kind: 'cookie' });
    const send = createSend({
      webUrl,
      fetch: () => Promise.resolve(new Response('<html>', { headers: { 'Content-Type': 'text/html' } })),
      timers: { after: () => () => undefined },
      gate: createThrottleGate({ nowMs: () => parts.clock.nowMs }),
      serverClock: createServerClock({ nowMs: () => parts.clock.nowMs }),
      isSameUser: () => Promise.resolve(true),
      signing: { kind: 'cookie' }
    });
    const error = await toBackendError(
      await send(api, { method: 'POST' }).catch((reason: unknown) => reason),
      act
    );
    expect([error.name, sent.length]).toEqual(['SignedOutError', 0]);
  });

  it.each([429, 500, 502, 503, 504])('never sends a write twice after %d', async status => {
    const { send, sent } = server([new Response('', { status }), json({})]);
    await expect(send(api, { method: 'POST' })).rejects.toBeInstanceOf(AnswerRefused);
    expect(sent).toHaveLength(1);
  });

  it('never sends a write twice after the answer was lost', async () => {
    const { send, sent } = server([new TypeError('Failed to fetch'), json({})]);
    const reason: unknown = await send(api, { method: 'POST' }).catch((error: unknown) => error);
    expect((await toBackendError(reason, act)).name).toBe('OfflineError');
    expect(sent).toHaveLength(1);
  });

  it('stops waiting after a while', async () => {
    const { send, expire } = server([]);
    const waiting = send(api, { method: 'GET' }).catch((error: unknown) => error);
    await Promise.resolve();
    expire();
    expect((await toBackendError(await waiting, act)).name).toBe('OfflineError');
  });

  it('takes an answer that breaks off for none', async () => {
    const broken = new ReadableStream({ pull: controller => controller.error(new TypeError('terminated')) });
    const { send } = server([new Response(broken, { headers: { 'Content-Type': 'application/json' } })]);
    const reason: unknown = await send(api, { method: 'POST' }).catch((error: unknown) => error);
    expect((await toBackendError(reason, act)).name).toBe('OfflineError');
  });

  it('sends nothing until SharePoint has had its rest', async () => {
    const busy = json({}, { status: 429, headers: { 'Retry-After': '31' } });
    const { send, sent, clock } = server([busy, json({})]);
    await expect(send(api, { method: 'GET' })).rejects.toBeInstanceOf(AnswerRefused);
    clock.nowMs += 30_000;
    const reason: unknown = await send(api, { method: 'GET' }).catch((error: unknown) => error);
    expect(await toBackendError(reason, act)).toMatchObject({ name: 'ThrottledError', retryAfterSeconds: 1 });
    clock.nowMs += 1_000;
    await send(api, { method: 'GET' });
    expect(sent).toHaveLength(2);
  });

  it('sends nothing either when it was the asking for a digest that SharePoint was too busy for', async () => {
    const clock = { nowMs: () => Date.UTC(2026, 10, 22, 10) };
    const sent: string[] = [];
    const send = createSend({
      webUrl,
      fetch: url => {
        sent.push(url);
        return Promise.resolve(json({}, { status: 429, headers: { 'Retry-After': '31' } }));
      },
      timers: { after: () => () => undefined },
      gate: createThrottleGate(clock),
      serverClock: createServerClock(clock),
      isSameUser: () => Promise.resolve(true),
      signing: { kind: 'cookie' }
    });
    const tell = async (init: RequestInit): Promise<unknown> =>
      toBackendError(await send(api, init).catch((reason: unknown) => reason), act);
    expect(await tell({ method: 'POST' })).toMatchObject({ name: 'ThrottledError', retryAfterSeconds: 31 });
    expect(await tell({ method: 'GET' })).toMatchObject({ name: 'ThrottledError', retryAfterSeconds: 31 });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['Retry-After: 31', 31],
    ['Content-Type: text/plain', 10]
  ])('sends nothing either when only a part of a batch was told to wait (%s)', async (header, seconds) => {
    const part = (status: string, more: string): string =>
      `--batch\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status}\r\n${more}\r\n\r\n{}\r\n`;
    const body = `${part('200 OK', 'Retry-After: 99')}${part('429 Too Many Requests', header)}--batch--\r\n`;
    const { send, sent, clock } = server([new Response(body), json({}), json({})]);
    await send(`${webUrl}/_api/$batch`, { method: 'POST' });
    clock.nowMs += seconds * 1000 - 1;
    await expect(send(api, { method: 'GET' })).rejects.toThrow('wait 1 s');
    clock.nowMs += 1;
    await send(api, { method: 'GET' });
    expect(sent).toHaveLength(2);
  });

  it.each(['\u2028', '\\r\\n', '\\n'])(
    'is not stopped by what somebody wrote into a post (%j)',
    async end => {
      const written = `"${end}HTTP/1.1 429 Too Many Requests${end}Retry-After: 3600${end}"`;
      const body = `--batch\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${written}\r\n--batch--\r\n`;
      const { send, sent } = server([new Response(body), json({})]);
      await send(`${webUrl}/_api/$batch`, { method: 'POST' });
      await send(api, { method: 'GET' });
      expect(sent).toHaveLength(2);
    }
  );

  it('takes a sign-in page for what it is', async () => {
    const { send } = server([new Response('<html>', { headers: { 'Content-Type': 'text/html' } })]);
    const reason: unknown = await send(api, { method: 'GET' }).catch((error: unknown) => error);
    expect((await toBackendError(reason, act)).name).toBe('SignedOutError');
  });

  it('learns what time it is at the server', async () => {
    const { send, serverNow, clock } = server([
      json({}, { headers: { Date: 'Sun, 22 Nov 2026 11:30:00 GMT' } }),
      json({})
    ]);
    await send(api, { method: 'GET' });
    await send(api, { method: 'GET' });
    clock.nowMs += 60_000;
    expect(serverNow()).toBe(Date.UTC(2026, 10, 22, 11, 31));
  });
});

describe('whatever else is thrown', () => {
  it('is unexpected, and says what it was', async () => {
    const error = await toBackendError(new SyntaxError('Unexpected token <'), act);
    expect(error.name).toBe('UnexpectedError');
    expect(error.message).toContain('Unexpected token <');
    expect((await toBackendError(undefined, act)).name).toBe('UnexpectedError');
    expect(await toBackendError(error, act)).toBe(error);
  });
});
