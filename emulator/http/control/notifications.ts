import { type Route } from '../Route';

/** What was sent to activity feeds, oldest first; `?to=<upn>` for one person. */
export const readNotifications: Route = {
  name: 'read notifications',
  method: 'GET',
  path: '/_emulator/notifications',
  signIn: 'none',
  answer: ({ tenant, url }) =>
    Response.json(tenant.store.notifications.list(url.searchParams.get('to') ?? undefined))
};

export const clearNotifications: Route = {
  name: 'clear notifications',
  method: 'DELETE',
  path: '/_emulator/notifications',
  signIn: 'none',
  answer({ tenant }) {
    tenant.store.notifications.clear();
    return new Response(null, { status: 204 });
  }
};
