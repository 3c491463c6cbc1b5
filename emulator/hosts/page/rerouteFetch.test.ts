/** @jest-environment jsdom */
import { provideTokens } from './runtime/provideTokens';
import { type HttpLibrary, type TokenProvider } from './runtime/spfx';
import { rerouteFetch } from './rerouteFetch';

let sent: [unknown, unknown][];
let answer: { status: number; body: object };

/** jsdom has no requests of its own. */
class PageRequest {
  public readonly url: string;
  public constructor(
    address: string,
    public readonly made?: unknown
  ) {
    this.url = address;
  }
}

beforeEach(() => {
  sent = [];
  answer = { status: 200, body: {} };
  window.Request = PageRequest as unknown as typeof Request;
  window.fetch = (input, init) => {
    sent.push([input, init]);
    return Promise.resolve({
      status: answer.status,
      json: () => Promise.resolve(answer.body)
    } as unknown as Response);
  };
});

describe('a request to the cloud', () => {
  beforeEach(() => rerouteFetch());

  it.each([
    ['Graph', 'https://graph.microsoft.com/v1.0/me?$select=id', '/graph/v1.0/me?$select=id'],
    [
      'the CDN of teams-js',
      'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json',
      '/_spfx/teams-js/validDomains/json/validDomains.json'
    ]
  ])('for %s goes to this tenant, with all it was asked with', async (_, from, to) => {
    const init = { method: 'PATCH', body: '{}' };
    await window.fetch(from, init);
    expect(sent).toEqual([[location.origin + to, init]]);
  });

  it('goes there as an address object too', async () => {
    await window.fetch(new URL('https://graph.microsoft.com/v1.0/$batch'));
    expect(sent).toEqual([[`${location.origin}/graph/v1.0/$batch`, undefined]]);
  });

  it('keeps what a request object holds', async () => {
    const request = new Request('https://graph.microsoft.com/v1.0/me');
    await window.fetch(request);
    expect(sent).toEqual([[{ url: `${location.origin}/graph/v1.0/me`, made: request }, undefined]]);
  });

  it.each([
    ['an address of this host', '/_api/web'],
    ['another host', 'https://contoso.example/v1.0/me'],
    ['a host that only begins alike', 'https://graph.microsoft.com.evil.example/v1.0/me'],
    ['a host named in the query', '/x?u=https://graph.microsoft.com/v1.0/me'],
    ['another file of the CDN', 'https://res.cdn.office.net/files/a.js']
  ])('is left as it is when it is for %s', async (_, address) => {
    await window.fetch(address, { method: 'POST' });
    expect(sent).toEqual([[address, { method: 'POST' }]]);
  });
});

describe('a token the framework asks for', () => {
  function provider(): Required<TokenProvider> {
    const library = { _AadTokenProviders: { configurable: {} } } as unknown as HttpLibrary;
    provideTokens(library);
    return library._AadTokenProviders.configurable as Required<TokenProvider>;
  }

  it('comes from this tenant, for what it names', async () => {
    answer.body = { access_token: 'a-token' };
    expect(await provider().getToken('https://graph.microsoft.com/?a&b')).toBe('a-token');
    expect(sent[0]?.[0]).toBe('/_emulator/page/token?resource=https%3A%2F%2Fgraph.microsoft.com%2F%3Fa%26b');
  });

  it('comes in the shape in which the framework keeps it', async () => {
    answer.body = { access_token: 'a-token' };
    expect(await provider()._getTokenData('x')).toEqual({ accessToken: 'a-token' });
  });

  it('is refused with the words of Entra ID', async () => {
    answer = { status: 400, body: { error: 'invalid_grant', error_description: 'AADSTS65001: No.' } };
    await expect(provider().getToken('x')).rejects.toThrow('AADSTS65001: No.');
  });

  it('is refused with the status where there are no words', async () => {
    answer = { status: 401, body: {} };
    await expect(provider().getToken('https://x')).rejects.toThrow('No token for https://x: 401.');
  });
});
