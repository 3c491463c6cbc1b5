import * as fc from 'fast-check';
import { ForbiddenError, OfflineError, SignedOutError, ThrottledError, UnexpectedError } from '../errors';
import { type GraphClient, type GraphQuery } from './GraphClient';
import { graphCaller } from './graphCaller';
import { graphPeople } from './graphPeople';
import { readPeopleAnswer } from './readPeopleAnswer';
import { toGraphFailure } from './toGraphFailure';

const clock = { nowMs: () => Date.UTC(2026, 10, 18, 9) };
const renewToken = (): Promise<void> => Promise.resolve();
const ann = 'ann@contoso.example';

/** A client that writes down what it is asked, and answers or throws what it is told to. */
function fakeClient(answer: () => unknown): { client: GraphClient; asked: string[] } {
  const asked: string[] = [];
  const query: GraphQuery = {
    filter: text => (asked.push(text), query),
    select: () => query,
    top: () => query,
    get: () => new Promise(resolve => resolve(answer())),
    post: () => new Promise(resolve => resolve(answer()))
  };
  return { client: { api: () => query }, asked };
}

describe('people in Graph', () => {
  it('are asked for by name, quotes doubled and a guest’s # encoded', async () => {
    const { client, asked } = fakeClient(() => ({ value: [] }));
    const people = graphPeople(graphCaller({ connect: () => Promise.resolve(client), renewToken, clock }));
    await people.readDetails(["o'neil@contoso.example", 'bo_fabrikam.com#ext#@contoso.example']);
    expect(asked[0]).not.toContain('#');
    expect(decodeURIComponent(asked[0] ?? '')).toBe(
      "userPrincipalName in ('o''neil@contoso.example','bo_fabrikam.com#ext#@contoso.example')"
    );
  });

  it('whose names cannot be names are not asked for, and nobody is no request', async () => {
    const { client, asked } = fakeClient(() => ({ value: [] }));
    const people = graphPeople(graphCaller({ connect: () => Promise.resolve(client), renewToken, clock }));
    await people.readDetails(['nobody', `${'x'.repeat(200)}@contoso.example`, 'a b@contoso.example', '']);
    expect(asked).toEqual([]);
  });

  it('are not asked for before anybody wants to know, and with one client after that', async () => {
    const { client } = fakeClient(() => ({ value: [] }));
    const connect = jest.fn(() => Promise.resolve(client));
    const people = graphPeople(graphCaller({ connect, renewToken, clock }));
    expect(connect).not.toHaveBeenCalled();
    await people.readDetails([ann]);
    await people.readDetails([ann]);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('are unreadable when the client does not come, until it does', async () => {
    const { client } = fakeClient(() => ({ value: [{ userPrincipalName: ann, jobTitle: 'Designer' }] }));
    const connect = jest.fn(() => Promise.resolve(client)).mockRejectedValueOnce(new Error('no chunk'));
    const people = graphPeople(graphCaller({ connect, renewToken, clock }));
    await expect(people.readDetails([ann])).rejects.toBeInstanceOf(UnexpectedError);
    expect((await people.readDetails([ann])).get(ann)).toEqual({ jobTitle: 'Designer' });
  });
});

describe('a token at its end', () => {
  const refusal = { statusCode: 401, code: 'InvalidAuthenticationToken', message: 'The token is expired.' };

  it('asks once more with a new token', async () => {
    const answers: (() => unknown)[] = [
      () => {
        throw refusal;
      },
      () => ({ value: [{ userPrincipalName: ann, jobTitle: 'Designer' }] })
    ];
    const { client } = fakeClient(() => answers.shift()?.());
    const renewed = jest.fn(renewToken);
    const people = graphPeople(
      graphCaller({ connect: () => Promise.resolve(client), renewToken: renewed, clock })
    );
    expect((await people.readDetails([ann])).get(ann)).toEqual({ jobTitle: 'Designer' });
    expect(renewed).toHaveBeenCalledTimes(1);
  });

  it.each([renewToken, (): Promise<void> => Promise.reject(new Error('no window may open'))])(
    'that is refused again is not asked for a third time',
    async renew => {
      const { client, asked } = fakeClient(() => {
        throw refusal;
      });
      const people = graphPeople(
        graphCaller({ connect: () => Promise.resolve(client), renewToken: renew, clock })
      );
      await expect(people.readDetails([ann])).rejects.toBeInstanceOf(SignedOutError);
      expect(asked).toHaveLength(2);
    }
  );
});

describe('Graph’s answer', () => {
  it('gives titles and departments of those asked for, and of nobody else', () => {
    const value = [
      { userPrincipalName: 'Ann@Contoso.example', jobTitle: 'Designer', department: null },
      { userPrincipalName: 'eve@contoso.example', jobTitle: 'Chief Executive' }
    ];
    expect([...readPeopleAnswer({ value }, [ann, 'bo@contoso.example'])]).toEqual([
      [ann, { jobTitle: 'Designer', department: undefined }]
    ]);
  });

  it('is plain text on one bounded line', () => {
    const jobTitle = `Chief\n\u202eExecutive${'!'.repeat(5000)}`;
    const details = readPeopleAnswer({ value: [{ userPrincipalName: ann, jobTitle }] }, [ann]).get(ann);
    expect(details?.jobTitle).toMatch(/^Chief .?Executive!+…$/);
    expect(details?.jobTitle).not.toContain('\u202e');
    expect(details?.jobTitle?.length).toBeLessThanOrEqual(120);
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (answer, row) => {
        expect(readPeopleAnswer(answer, [ann]).size).toBe(0);
        expect(readPeopleAnswer({ value: [row] }, [ann]).size).toBe(0);
      })
    );
  });
});

describe('a refusal of Graph', () => {
  it.each([
    [{ statusCode: 403, code: 'Authorization_RequestDenied' }, ForbiddenError],
    [{ statusCode: -1, message: 'AADSTS65001: nobody has consented' }, ForbiddenError],
    [{ statusCode: 401 }, SignedOutError],
    [{ statusCode: 503 }, ThrottledError],
    [{ statusCode: -1, message: 'Failed to fetch' }, OfflineError],
    [new TypeError('Failed to fetch'), OfflineError],
    [{ statusCode: 400 }, UnexpectedError],
    [undefined, UnexpectedError],
    ['text', UnexpectedError]
  ])('%j becomes one of Hallway’s', (error, kind) => {
    expect(toGraphFailure(error, clock.nowMs())).toBeInstanceOf(kind);
  });

  it('says how long to wait', () => {
    const headers = new Headers({ 'Retry-After': '42' });
    expect(toGraphFailure({ statusCode: 429, headers }, clock.nowMs())).toMatchObject({
      retryAfterSeconds: 42
    });
  });
});
