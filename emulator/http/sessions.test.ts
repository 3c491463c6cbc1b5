import { type Clock } from './Clock';
import { createSealer } from './sealing';
import { createSessions, type Sessions } from './sessions';

const HOUR_MS = 60 * 60 * 1000;
const START_MS = Date.parse('2026-11-16T09:00:00Z');

let nowMs: number;
let sessions: Sessions;
const clock: Clock = { now: () => nowMs };

beforeEach(() => {
  nowMs = START_MS;
  sessions = createSessions(clock, createSealer('secret'));
});

const request = (headers: Record<string, string>): Request => new Request('http://x/', { headers });
const withCookie = (cookie: string): Request => request({ cookie });
const withToken = (token: string): Request => request({ authorization: `Bearer ${token}` });
const cookieOf = (upn: string): string => sessions.cookieFor(upn).split(';')[0] ?? '';
const tokenOf = (upn: string, scopes?: readonly string[]): string =>
  sessions.tokenFor(upn, scopes).accessToken;

describe('a cookie', () => {
  it('is called as in SharePoint, hidden from scripts, and sent to this host alone', () => {
    expect(sessions.cookieFor('ann@x.example')).toMatch(
      /^FedAuth=[\w-]+\.[0-9A-F]{128}; Path=\/; HttpOnly; SameSite=Lax$/
    );
  });

  it('says who comes, in lower case, and that it was a cookie', () => {
    expect(sessions.callerOf(withCookie(cookieOf('Ann@X.example')))).toMatchObject({
      upn: 'ann@x.example',
      via: 'cookie'
    });
  });

  it('is found among others', () => {
    const found = sessions.callerOf(withCookie(`a=b; ${cookieOf('ann@x.example')};c=d`));
    expect(found?.upn).toBe('ann@x.example');
    expect(sessions.callerOf(withCookie(`xFedAuth=${cookieOf('ann@x.example').slice(8)}`))).toBeUndefined();
  });

  it('is good for five days, to the millisecond', () => {
    const asked = withCookie(cookieOf('ann@x.example'));
    nowMs = START_MS + 5 * 24 * HOUR_MS - 1;
    expect(sessions.callerOf(asked)).toBeDefined();
    nowMs += 1;
    expect(sessions.callerOf(asked)).toBeUndefined();
  });
});

describe('a token', () => {
  it('is good for an hour, and says so in seconds', () => {
    expect(sessions.tokenFor('ann@x.example').expiresInSeconds).toBe(3600);
    const asked = withToken(tokenOf('ann@x.example'));
    nowMs = START_MS + HOUR_MS - 1;
    expect(sessions.callerOf(asked)?.via).toBe('bearer');
    nowMs += 1;
    expect(sessions.callerOf(asked)).toBeUndefined();
    expect(sessions.tokenRefusal(asked)).toBe('expired');
  });

  it('carries its scopes, or none at all', () => {
    expect(sessions.callerOf(withToken(tokenOf('a@x', ['User.Read'])))?.scopes).toEqual(['User.Read']);
    expect(sessions.callerOf(withToken(tokenOf('a@x', [])))?.scopes).toEqual([]);
    expect(sessions.callerOf(withToken(tokenOf('a@x')))?.scopes).toBeUndefined();
  });

  it.each(['Bearer', 'bearer', 'BEARER', 'Bearer  '])('is believed behind %j', scheme => {
    const authorization = `${scheme} ${tokenOf('ann@x.example')}`;
    expect(sessions.callerOf(request({ authorization }))?.upn).toBe('ann@x.example');
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic x', 'Bearer x', 'Bearer x.y', 'Bearer .', 'Bearer a b', 'x'])(
    '%j is none',
    authorization => {
      expect(sessions.callerOf(request({ authorization }))).toBeUndefined();
    }
  );

  it('decides alone: a good cookie beside a bad token is not looked at', () => {
    expect(
      sessions.callerOf(request({ authorization: 'Bearer x.y', cookie: cookieOf('ann@x.example') }))
    ).toBeUndefined();
  });

  it('is told apart from one that was never made here', () => {
    expect(sessions.tokenRefusal(request({}))).toBe('none');
    expect(sessions.tokenRefusal(withToken('x.y'))).toBe('forged');
    expect(
      sessions.tokenRefusal(
        withToken(createSessions(clock, createSealer('other')).tokenFor('a@x').accessToken)
      )
    ).toBe('forged');
  });
});

describe('a pass', () => {
  it('is not good in the other guise', () => {
    expect(sessions.callerOf(withToken(cookieOf('ann@x.example').slice('FedAuth='.length)))).toBeUndefined();
    expect(sessions.callerOf(withCookie(`FedAuth=${tokenOf('ann@x.example')}`))).toBeUndefined();
  });

  it('cannot be changed in a single character', () => {
    const token = tokenOf('ann@x.example');
    for (let at = 0; at < token.length; at += 7) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(sessions.callerOf(withToken(token.slice(0, at) + other + token.slice(at + 1)))).toBeUndefined();
    }
  });

  it('cannot be put together from two', () => {
    const [ann, ben] = [tokenOf('ann@x.example'), tokenOf('ben@x.example')];
    expect(sessions.callerOf(withToken(`${ann.split('.')[0]}.${ben.split('.')[1]}`))).toBeUndefined();
  });

  it('of another tenant is worth nothing, and one of before a restart still is', () => {
    const token = tokenOf('ann@x.example');
    expect(createSessions(clock, createSealer('another')).callerOf(withToken(token))).toBeUndefined();
    expect(createSessions(clock, createSealer('secret')).callerOf(withToken(token))?.upn).toBe(
      'ann@x.example'
    );
  });
});
