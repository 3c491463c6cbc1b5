import { html, type Html } from '../html';

/** What a page says while no web part is deployed to the tenant. */
export function emptyPage(): Html {
  return html`<div class="canvas">
    <div class="section one">
      <div class="columns">
        <div class="column factor-12">
          <div class="control missing" role="note">
            <p><strong>No web part is deployed yet.</strong></p>
            <p>
              An administrator adds a package to the app catalog at <code>/sites/appcatalog</code> and deploys
              it; then it is here.
            </p>
          </div>
        </div>
      </div>
    </div>
  </div>`;
}
