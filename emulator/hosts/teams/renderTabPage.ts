import { html } from '../html';
import { pageHead } from '../pageHead';
import { type PageData } from '../PageData';

export interface TabPage {
  readonly data: PageData;
  readonly assetFolder: string;
  readonly nonce: string;
}

/** A page inside a Teams tab: the web part and nothing else, or its property pane beside it while it is configured. */
export function renderTabPage({ data, assetFolder, nonce }: TabPage): string {
  const { currentCultureName: culture, isRightToLeft } = data.context;
  const [control] = data.controls;
  return html`<!doctype html>
    <html lang="${culture}" dir="${isRightToLeft ? 'rtl' : 'ltr'}" data-theme="${data.theme}">
      ${pageHead({ title: control?.webPartData.title ?? 'Tab', entry: 'teamsTab', data, assetFolder, nonce })}
      <body class="${data.isEditing ? 'is-editing' : 'is-reading'}">
        <div class="teams-tab">
          <main id="spPageChromeAppDiv" class="section fullWidth" data-background="none">
            <div class="columns">
              <div class="column">
                <div class="control web-part" data-instance="${control?.id}"></div>
              </div>
            </div>
          </main>
          ${data.isEditing && html`<div id="spPropertyPaneContainer" class="pane"></div>`}
        </div>
      </body>
    </html>`.text;
}
