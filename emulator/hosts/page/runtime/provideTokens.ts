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
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (answer.access_token !== undefined) return answer.access_token;
  throw new Error(answer.error_description ?? `No token for ${resource}: ${response.status}.`);
}
