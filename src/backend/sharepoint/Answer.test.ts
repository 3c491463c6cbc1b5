/** @jest-environment node */
import { odataErrorOf, readAnswer } from './Answer';

describe('an answer', () => {
  it('is read once, with what a gateway left out left out', async () => {
    const bare = new Response(undefined, { status: 503, headers: { 'Retry-After': '7' } });
    await expect(readAnswer(bare)).resolves.toEqual({
      ...{ status: 503, url: '', text: '' },
      ...{ contentType: '', retryAfter: '7', date: undefined }
    });
  });
});

describe('how long to wait', () => {
  it('is when the limit begins anew, where nothing else is said', async () => {
    const limited = new Response('', { status: 429, headers: { 'RateLimit-Reset': '31' } });
    expect((await readAnswer(limited)).retryAfter).toBe('31');
  });
});

describe('SharePoint’s account of a failure', () => {
  const error = (code: unknown, message?: unknown): string =>
    JSON.stringify({ 'odata.error': { code, message } });

  it('gives the number, the exception and the message', () => {
    const message = { lang: 'en-US', value: 'Access denied.' };
    expect(odataErrorOf(error('-2147024891, System.UnauthorizedAccessException', message))).toEqual({
      ...{ code: -2147024891, exception: 'UnauthorizedAccessException', message: 'Access denied.' }
    });
  });

  it('is understood where parts of it are missing, or of another kind', () => {
    expect(odataErrorOf(error('-1', 7))).toEqual({ code: -1, exception: '', message: '' });
    expect(odataErrorOf(error('', 'plain'))).toEqual({ code: Number.NaN, exception: '', message: 'plain' });
  });

  it.each(['', '<html>', '[]', 'null', '7', error(5), '{"error":"no"}', '{"error":null}'])(
    'is not in %s',
    text => expect(odataErrorOf(text)).toBeUndefined()
  );
});
