import { type Operation } from '../../sharepoint/Operation';
import { type Call } from '../../sharepoint/Call';
import { appNotDeployed } from '../catalogErrors';
import { catalogOf, namedApp } from '../catalogSite';

const address = 'web/tenantappcatalog/availableapps/{app}';

/** On a site of its own: needed only for packages that are not deployed to every site at once. */
export const installApp: Operation = {
  name: 'install app on site',
  method: 'POST',
  address: `${address}/install`,
  needs: 'ManageWeb',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    putCatalogVersion(call);
    return { kind: 'void' };
  }
};

export const upgradeApp: Operation = {
  name: 'upgrade app on site',
  method: 'POST',
  address: `${address}/upgrade`,
  needs: 'ManageWeb',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    putCatalogVersion(call);
    return { kind: 'void' };
  }
};

export const uninstallApp: Operation = {
  name: 'uninstall app from site',
  method: 'POST',
  address: `${address}/uninstall`,
  needs: 'ManageWeb',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    const app = namedApp(call);
    const { [call.web.site.webId]: removed, ...installedOn } = app.installedOn;
    if (removed !== undefined) catalogOf(call).change(app.productId, { installedOn });
    return { kind: 'void' };
  }
};

function putCatalogVersion(call: Call): void {
  const app = namedApp(call);
  if (!app.isDeployed) throw appNotDeployed(app.title);
  const installedOn = { ...app.installedOn, [call.web.site.webId]: app.version };
  catalogOf(call).change(app.productId, { installedOn });
}
