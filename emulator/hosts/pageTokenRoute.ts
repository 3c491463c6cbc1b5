import { type Route } from '../http/Route';

/** A bearer token for the person signed in by cookie: what Entra ID hands to a page for Graph. */
export const pageTokenRoute: Route = {
  name: 'page token',
  method: 'GET',
  path: '/_emulator/page/token',
  signIn: 'api',
  answer({ tenant, caller }) {
    if (!caller) return Response.json({ error: 'Nobody is signed in.' }, { status: 401 });
    const { accessToken, expiresInSeconds } = tenant.sessions.tokenFor(caller.upn);
    return Response.json({ token_type: 'Bearer', access_token: accessToken, expires_in: expiresInSeconds });
  }
};
