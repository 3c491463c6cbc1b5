import { type Route } from '../Route';

/** What the tests count requests with. */
export const readMeters: Route = {
  name: 'read meters',
  method: 'GET',
  path: '/_emulator/meters',
  signIn: 'none',
  answer: ({ tenant }) => Response.json(tenant.meters.read())
};

export const resetMeters: Route = {
  name: 'reset meters',
  method: 'DELETE',
  path: '/_emulator/meters',
  signIn: 'none',
  answer({ tenant }) {
    tenant.meters.reset();
    return new Response(null, { status: 204 });
  }
};
