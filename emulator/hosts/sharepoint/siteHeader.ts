import { html, type Html } from '../html';
import { icon } from '../icons';
import { initials } from '../initials';
import { type SitePage } from './SitePage';

/** Logo, title, what one can do with the site, and its navigation. */
export function siteHeader(page: SitePage): Html {
  return html`<section class="site-header" aria-label="Site header">
    <a class="site-logo" href="${page.siteUrl}" tabindex="-1" aria-hidden="true"
      >${initials(page.siteTitle)}</a
    >
    <div class="site-names">
      <p class="site-title"><a href="${page.siteUrl}">${page.siteTitle}</a></p>
      <nav class="site-navigation" aria-label="Site">
        <ul>
          ${page.sites.map(site => navigationLink(site, page))}
        </ul>
      </nav>
    </div>
    <div class="site-actions">
      <span class="site-kind">${icon('lock', 16)} Internal</span>
      <button class="quiet follow" type="button" aria-pressed="false">
        ${icon('star', 16)}<span>Follow</span>
      </button>
    </div>
  </section>`;
}

function navigationLink(site: SitePage['sites'][number], page: SitePage): Html {
  const isHere = site.homeUrl.toLowerCase() === page.pageUrl.toLowerCase();
  return html`<li>
    <a href="${site.homeUrl}" ${isHere && html` aria-current="page"`}>${site.title}</a>
  </li>`;
}
