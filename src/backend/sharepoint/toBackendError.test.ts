/** @jest-environment node */
import { AnotherUserError, ForbiddenError, OfflineError, ThrottledError, UnexpectedError } from '../errors';
import { AnotherUser, NoAnswer } from './Answer';
import { GateClosed } from './throttleGate';
import { attempt, toBackendError } from './toBackendError';

const act = { act: 'read', target: 'posts' };

describe('whatever goes wrong in an act', () => {
  it('is a failure that state understands', async () => {
    expect(await toBackendError(new GateClosed(9), act)).toMatchObject(new ThrottledError(act, 9));
    expect(await toBackendError(new AnotherUser(), act)).toBeInstanceOf(AnotherUserError);
    expect(await toBackendError(new NoAnswer(new TypeError('Failed to fetch')), act)).toBeInstanceOf(
      OfflineError
    );
  });

  it('keeps what is understood already', async () => {
    const error = new ForbiddenError(act);
    await expect(attempt(act, () => Promise.reject(error))).rejects.toBe(error);
  });

  it.each([new Error('what is this?'), undefined, null, 'text', { response: 7 }])(
    'is unexpected where nobody knows it: %p',
    async thrown => {
      await expect(attempt(act, () => Promise.reject(thrown))).rejects.toBeInstanceOf(UnexpectedError);
    }
  );

  it('does not touch what goes well', async () => {
    await expect(attempt(act, async () => 7)).resolves.toBe(7);
  });

  it('is read from the part of a batch that PnPjs hands over', async () => {
    const code = '-2147024891, System.UnauthorizedAccessException';
    const body = JSON.stringify({ 'odata.error': { code, message: { value: 'Access denied.' } } });
    const error = await toBackendError({ response: new Response(body, { status: 403 }) }, act);
    expect(error).toBeInstanceOf(ForbiddenError);
  });
});
