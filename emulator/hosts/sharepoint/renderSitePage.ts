import { html } from '../html';
import { pageHead } from '../pageHead';
import { commandBar } from './commandBar';
import { emptyPage } from './emptyPage';
import { emulatorBar } from './emulatorBar';
import { renderCanvas } from './renderCanvas';
import { siteHeader } from './siteHeader';
import { type SitePage } from './SitePage';
import { suiteBar } from './suiteBar';

/** A whole SharePoint-like page. It holds the page's context and its web parts' properties, and no list data. */
export function renderSitePage(page: SitePage): string {
  const { view } = page;
  const document = html`<!doctype html>
    <html lang="${view.culture}" dir="${view.isRightToLeft ? 'rtl' : 'ltr'}" data-theme="${view.theme}">
      ${pageHead({ ...page, title: `${page.siteTitle} - ${page.pageTitle}`, entry: 'sharePointPage' })}
      <body class="${view.isEditing ? 'is-editing' : 'is-reading'}">
        <a class="skip" href="#main">Skip to main content</a>
        ${emulatorBar({ name: page.userName, upn: page.userUpn })} ${suiteBar(page)}
        <div class="below-suite-bar">
          <div class="page" id="spPageChromeAppDiv">
            ${siteHeader(page)} ${commandBar(page)}
            <main id="main" tabindex="-1">
              <h1 class="for-screen-readers">${page.pageTitle}</h1>
              ${page.controls.length > 0 ? renderCanvas(page) : emptyPage()}
            </main>
          </div>
          ${view.isEditing && html`<div id="spPropertyPaneContainer" class="pane"></div>`}
        </div>
      </body>
    </html>`;
  return document.text;
}
