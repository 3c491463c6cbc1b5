import { html, jsonForScript } from '../html';
import { icon, type IconName } from '../icons';
import { emulatorBar } from '../sharepoint/emulatorBar';
import { type TeamsData } from './TeamsData';

export interface TeamsClient {
  readonly data: TeamsData;
  readonly assetFolder: string;
  readonly nonce: string;
}

/** The shell of the Teams-like client; its script fills the rail's apps, the list and the stage. */
export function renderTeamsClient({ data, assetFolder, nonce }: TeamsClient): string {
  return html`<!doctype html>
    <html lang="en-US" data-theme="${data.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Microsoft Teams (emulated)</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${assetFolder}teamsClient.css" />
        <script type="application/json" id="teams-data" nonce="${nonce}">
          ${jsonForScript(data)}
        </script>
        <script defer src="${assetFolder}teamsClient.js" nonce="${nonce}"></script>
      </head>
      <body>
        ${emulatorBar({ name: data.user.name, upn: data.user.upn })}
        <header class="title-bar">
          <span class="title-name">Teams</span>
          <button
            class="title-search"
            type="button"
            aria-disabled="true"
            aria-label="Search (not in the emulator)"
          >
            ${icon('search', 16)}<span>Search</span>
          </button>
          <details class="menu account">
            <summary aria-label="Account and theme of ${data.user.name}">
              <span class="coin" data-initials="${data.user.initials}"></span>
            </summary>
            <div class="menu-body" id="account-menu">
              <p class="account-name"><strong>${data.user.name}</strong><br />${data.user.upn}</p>
            </div>
          </details>
        </header>
        <div class="client">
          <nav class="rail" aria-label="Apps">
            <ul id="rail">
              ${railButton('activity', 'bell', 'Activity')} ${railButton('chat', 'chat', 'Chat')}
              ${railButton('teams', 'people', 'Teams')} ${railButton('calendar', 'calendar', 'Calendar')}
            </ul>
          </nav>
          <main class="stage" id="stage" tabindex="-1" aria-label="Workspace"></main>
        </div>
        <div id="notices" role="status"></div>
      </body>
    </html>`.text;
}

function railButton(view: string, name: IconName, label: string): ReturnType<typeof html> {
  return html`<li>
    <button type="button" data-view="${view}">${icon(name, 24)}<span>${label}</span></button>
  </li>`;
}
