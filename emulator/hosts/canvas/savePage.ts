import { fileNotFound } from '../../sharepoint/errors/listErrors';
import { type Operation } from '../../sharepoint/Operation';
import { readJsonBody } from '../../sharepoint/requestBody';
import { homePage } from '../homePage';
import { storePage } from './pageStore';
import { isGuid, readCanvas } from './readCanvas';

/** The id of a site's home page among its pages. */
const homePageId = '1';

/**
 * `sitepages/pages/GetById(1)/SavePage` with `{ "CanvasContent1": "[...]" }`: what a page's editor sends.
 * A Teams tab is a page of its own, named by its web part's instance: `GetById('<guid>')`.
 */
export const savePage: Operation = {
  name: 'save page',
  method: 'POST',
  address: 'sitepages/pages/{page}/savepage',
  needs: 'EditListItems',
  evidence: { sure: 'library', source: 'pnpjs clientside-pages/types.ts' },
  answer({ tenant, web, keys, request }) {
    const id = keys.page?.value ?? '';
    if (id !== homePageId && !isGuid(id)) throw fileNotFound();
    const body = readJsonBody(request.body, request.headers.get('content-type'), 'SP.Publishing.SitePage');
    storePage(
      tenant.store.blobs,
      { webId: web.site.webId, page: id === homePageId ? homePage : id },
      { controls: readCanvas(body.CanvasContent1), modified: new Date(tenant.clock.now()).toISOString() }
    );
    return { kind: 'value', name: 'SavePage', type: 'Edm.Boolean', value: true };
  }
};
