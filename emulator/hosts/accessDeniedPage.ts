import { type TenantUser } from '../store/Directory';
import { type Site } from '../store/Sites';
import { html } from './html';

/** What somebody sees who may not open the site. Plain, as the emulator's script has nothing to do here. */
export function accessDeniedPage({ site, person }: { site: Site; person: TenantUser }): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Access required</title>
      </head>
      <body
        style="font-family: 'Segoe UI', system-ui, sans-serif; margin: 15vh auto; max-width: 480px; padding: 0 16px"
      >
        <main>
          <h1 style="font-weight: 600; font-size: 24px">You need permission to access this site</h1>
          <p>${person.displayName} (${person.upn}) has no rights on ${site.serverRelativeUrl}.</p>
          <p><a href="/_emulator/signin?to=${site.serverRelativeUrl}">Sign in as someone else</a></p>
        </main>
      </body>
    </html>`.text;
}
