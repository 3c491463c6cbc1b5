import { html, jsonForScript, trusted, type Html } from '../html';
import { runtimeFolder } from '../runtime/runtimeFiles';
import { themeStyle } from '../themeStyle';
import { commandBar } from './commandBar';
import { emptyPage } from './emptyPage';
import { emulatorBar } from './emulatorBar';
import { renderCanvas } from './renderCanvas';
import { siteHeader } from './siteHeader';
import { type SitePage } from './SitePage';
import { suiteBar } from './suiteBar';

/** Fluent v8's own setting for where its fonts and icons are; by default a CDN, of which this tenant knows nothing. */
const fluentWithoutCdn = "window.FabricConfig={fontBaseUrl:'',iconBaseUrl:''};";

/** A whole SharePoint-like page. It holds the page's context and its web parts' properties, and no list data. */
export function renderSitePage(page: SitePage): string {
  const { view } = page;
  const document = html`<!doctype html>
    <html lang="${view.culture}" dir="${view.isRightToLeft ? 'rtl' : 'ltr'}" data-theme="${view.theme}">
      ${head(page)}
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

function head(page: SitePage): Html {
  const { assetFolder, nonce, view } = page;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${page.siteTitle} - ${page.pageTitle}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${assetFolder}sharePointPage.css" />
    <style nonce="${nonce}">
      ${trusted(themeStyle(view.theme))}
    </style>
    <script nonce="${nonce}">
      ${trusted(fluentWithoutCdn)};
    </script>
    <script type="application/json" id="page-data" nonce="${nonce}">
      ${jsonForScript(page.data)}
    </script>
    <script defer src="${assetFolder}sharePointPage.js" nonce="${nonce}"></script>
    <script defer src="${assetFolder}manifests.js" nonce="${nonce}"></script>
    <script defer src="${runtimeFolder}sp-loader-assembly_en-us.js" nonce="${nonce}"></script>
  </head>`;
}
