import { html, jsonForScript, trusted, type Html } from './html';
import { type PageData } from './PageData';
import { runtimeFolder } from './runtime/runtimeFiles';
import { themeStyle } from './themeStyle';

export interface PageHead {
  readonly title: string;
  /** Name of the page's own script and style. */
  readonly entry: string;
  readonly data: PageData;
  readonly assetFolder: string;
  readonly nonce: string;
}

/** Fluent v8's own setting for where its fonts and icons are; by default a CDN, of which this tenant knows nothing. */
const fluentWithoutCdn = "window.FabricConfig={fontBaseUrl:'',iconBaseUrl:''};";

/** The head of every page that runs web parts. */
export function pageHead({ title, entry, data, assetFolder, nonce }: PageHead): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${assetFolder}${entry}.css" />
    <style nonce="${nonce}">
      ${trusted(themeStyle(data.theme))}
    </style>
    <script nonce="${nonce}">
      ${trusted(fluentWithoutCdn)};
    </script>
    <script type="application/json" id="page-data" nonce="${nonce}">
      ${jsonForScript(data)}
    </script>
    <script defer src="${assetFolder}${entry}.js" nonce="${nonce}"></script>
    <script defer src="${assetFolder}manifests.js" nonce="${nonce}"></script>
    <script defer src="${runtimeFolder}sp-loader-assembly_en-us.js" nonce="${nonce}"></script>
  </head>`;
}
