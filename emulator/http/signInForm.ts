import { type Route } from './Route';

/** Where SharePoint sends a browser whose cookie is gone. A fetch that follows finds a page, and 200. */
export const signInForm: Route = {
  name: 'sign-in form',
  method: 'GET',
  path: '{web*}/_forms/default.aspx',
  signIn: 'none',
  answer: () =>
    new Response(
      '<!DOCTYPE html><html><head><title>Sign in to your account</title></head><body><form method="post"><input type="email" name="loginfmt"></form></body></html>',
      { headers: { 'content-type': 'text/html; charset=utf-8' } }
    )
};
