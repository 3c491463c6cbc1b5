import { localAddress } from '../localAddress';
import { type Route } from '../Route';
import { type Tenant } from '../Tenant';
import { signInPage } from './signInPage';

/**
 * `?user=<upn>&to=<path>` signs a browser in and sends it on; without `user` it lists the people, as a page for
 * browsers and as JSON for everybody else. No passwords: this tenant is made up.
 */
export const signIn: Route = {
  name: 'sign in',
  method: 'GET',
  path: '/_emulator/signin',
  signIn: 'none',
  answer({ tenant, request, url }) {
    const upn = url.searchParams.get('user');
    const to = safePath(url.searchParams.get('to'));
    if (upn === null) return listPeople(tenant, request, to);
    const person = tenant.store.directory.get(upn);
    if (!person?.accountEnabled) return unknownPerson(upn);
    const headers = { location: to, 'set-cookie': tenant.sessions.cookieFor(person.upn) };
    return new Response(null, { status: 302, headers });
  }
};

/** `/_emulator/token?user=<upn>`: a bearer token for tests and for Graph; `&scope=User.Read` narrows it. */
export const token: Route = {
  name: 'token',
  method: 'GET',
  path: '/_emulator/token',
  signIn: 'none',
  answer({ tenant, url }) {
    const upn = url.searchParams.get('user') ?? '';
    const person = tenant.store.directory.get(upn);
    if (!person?.accountEnabled) return unknownPerson(upn);
    const scopes = url.searchParams.get('scope')?.split(' ');
    const { accessToken, expiresInSeconds } = tenant.sessions.tokenFor(person.upn, scopes);
    return Response.json({ token_type: 'Bearer', access_token: accessToken, expires_in: expiresInSeconds });
  }
};

function unknownPerson(upn: string): Response {
  return Response.json({ error: `Nobody here is called ${upn}.` }, { status: 404 });
}

function listPeople(tenant: Tenant, request: Request, to: string): Response {
  const people = tenant.store.directory.list();
  const wantsPage = (request.headers.get('accept') ?? '').includes('text/html');
  if (wantsPage) {
    return new Response(signInPage(people, to), { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  return Response.json(
    people.map(person => ({
      upn: person.upn,
      displayName: person.displayName,
      jobTitle: person.jobTitle,
      department: person.department,
      userType: person.userType
    }))
  );
}

function safePath(to: string | null): string {
  const url = localAddress(to ?? '/');
  return url ? url.pathname + url.search + url.hash : '/';
}
