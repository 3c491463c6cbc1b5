import { type Operation } from '../../sharepoint/Operation';
import { readParameters } from '../../sharepoint/requestBody';
import { assertCatalogSite, catalogOf, namedApp } from '../catalogSite';

const address = 'web/tenantappcatalog/availableapps/{app}';

/** `{ "skipFeatureDeployment": true }` deploys to every site at once, when the package allows it. */
export const deployApp: Operation = {
  name: 'deploy app',
  method: 'POST',
  address: `${address}/deploy`,
  needs: 'SiteAdmin',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    assertCatalogSite(call);
    const app = namedApp(call);
    const { skipFeatureDeployment } = readParameters(call.request.body);
    const isTenantWide = skipFeatureDeployment === true && app.mayBeTenantWide;
    catalogOf(call).change(app.productId, { isDeployed: true, isTenantWide });
    return { kind: 'void' };
  }
};

export const retractApp: Operation = {
  name: 'retract app',
  method: 'POST',
  address: `${address}/retract`,
  needs: 'SiteAdmin',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    assertCatalogSite(call);
    catalogOf(call).change(namedApp(call).productId, { isDeployed: false, isTenantWide: false });
    return { kind: 'void' };
  }
};

export const removeApp: Operation = {
  name: 'remove app',
  method: 'POST',
  address: `${address}/remove`,
  needs: 'SiteAdmin',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    assertCatalogSite(call);
    const { productId } = namedApp(call);
    call.tenant.store.transact(() => catalogOf(call).remove(productId));
    return { kind: 'void' };
  }
};
