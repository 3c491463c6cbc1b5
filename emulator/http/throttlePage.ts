import { type Route } from './Route';

/**
 * Where SharePoint Online sends a browser session that asked too often. A script that wants JSON gets 406 and learns
 * nothing of how long: measured by firmfooting/dbml-sharepoint.
 */
export const throttlePage: Route = {
  name: 'throttle page',
  method: 'GET',
  path: '/_layouts/15/Throttle.htm',
  signIn: 'none',
  answer({ request }) {
    const accept = (request.headers.get('accept') ?? '*/*').toLowerCase();
    const takesPage = /text\/html|\*\/\*|text\/\*/.test(accept) && !accept.startsWith('application/json');
    if (!takesPage) return new Response('', { status: 406 });
    return new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
};

const PAGE =
  "<!DOCTYPE html><html><head><title>Something's not right</title></head><body><h1>Something's not right</h1>" +
  '<p>The page you requested is temporarily unavailable. We apologize for the inconvenience, please check back in a few minutes.</p></body></html>';
