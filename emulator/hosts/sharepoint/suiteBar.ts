import { html, type Html } from '../html';
import { icon, type IconName } from '../icons';
import { initials } from '../initials';
import { type SitePage } from './SitePage';

/** The bar over every page of Microsoft 365. */
export function suiteBar(page: SitePage): Html {
  return html`<header class="suite-bar">
    <details class="menu waffle">
      <summary aria-label="App launcher">${icon('waffle')}</summary>
      <div class="menu-body">
        <h2>Apps</h2>
        <ul>
          <li><a href="${page.siteUrl}">SharePoint</a></li>
          <li><a href="/teams/">Teams</a></li>
        </ul>
      </div>
    </details>
    <a class="suite-name" href="${page.siteUrl}">SharePoint</a>
    ${absent('search', 'Search this site', html`<span>Search this site</span>`)}
    <span class="suite-end"
      >${absent('settings', 'Settings')}${absent('help', 'Help')} ${accountMenu(page)}</span
    >
  </header>`;
}

/** A control that SharePoint has and the emulator has not: there, but saying so. */
function absent(name: IconName, label: string, content?: Html): Html {
  return html`<button
    class="suite-${name}"
    type="button"
    aria-disabled="true"
    aria-label="${label} (not in the emulator)"
    title="${label}"
  >
    ${icon(name)}${content}
  </button>`;
}

function accountMenu(page: SitePage): Html {
  return html`<details class="menu account">
    <summary aria-label="Account of ${page.userName}">
      <span class="coin" data-initials="${initials(page.userName)}"></span>
    </summary>
    <div class="menu-body">
      <h2>Contoso</h2>
      <div class="account-person">
        <span class="coin large" data-initials="${initials(page.userName)}"></span>
        <p><strong>${page.userName}</strong><br />${page.userUpn}</p>
      </div>
    </div>
  </details>`;
}
