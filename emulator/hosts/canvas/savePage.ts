import { fileNotFound } from '../../sharepoint/errors/listErrors';
import { type Operation } from '../../sharepoint/Operation';
import { readJsonBody } from '../../sharepoint/requestBody';
import { homePage } from '../homePage';
import { storePage } from './pageStore';
import { readCanvas } from './readCanvas';

/** The id of a site's home page among its pages; the emulator has no others. */
const homePageId = '1';

/** `sitepages/pages/GetById(1)/SavePage` with `{ "CanvasContent1": "[...]" }`: what a page's editor sends. */
export const savePage: Operation = {
  name: 'save page',
  method: 'POST',
  address: 'sitepages/pages/{page}/savepage',
  needs: 'EditListItems',
  answer({ tenant, web, keys, request }) {
    if (keys.page?.value !== homePageId) throw fileNotFound();
    const body = readJsonBody(request.body, request.headers.get('content-type'), 'SP.Publishing.SitePage');
    storePage(
      tenant.store.blobs,
      { webId: web.site.webId, fileName: homePage },
      { controls: readCanvas(body.CanvasContent1), modified: new Date(tenant.clock.now()).toISOString() }
    );
    return { kind: 'value', name: 'SavePage', type: 'Edm.Boolean', value: true };
  }
};
