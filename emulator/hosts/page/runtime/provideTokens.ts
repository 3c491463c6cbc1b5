import { type HttpLibrary, type TokenProvider } from './spfx';

/** Where a signed-in page gets a bearer token; Entra ID's sign-in windows have no place in an offline tenant. */
const tokenAddress = '/_emulator/page/token';

/** Answers the framework's token requests from the emulator instead of from MSAL. */
export function provideTokens({ _AadTokenProviders: providers }: HttpLibrary): void {
  for (const provider of [providers.configurable, providers.preAuthorizedConfiguration]) {
    if (provider) answerLocally(provider);
  }
}

function answerLocally(provider: TokenProvider): void {
  provider.getToken = requestToken;
  provider._getTokenInternal = requestToken;
  provider._getTokenData = async resource => ({ accessToken: await requestToken(resource) });
  provider._ensureState = () => Promise.resolve();
}

async function requestToken(resource: string): Promise<string> {
  const response = await fetch(`${tokenAddress}?resource=${encodeURIComponent(resource)}`);
  if (!response.ok) throw new Error(`No token for ${resource}: ${response.status}.`);
  const token = (await response.json()) as { access_token: string };
  return token.access_token;
}
