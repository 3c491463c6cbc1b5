import { type Call } from '../../sharepoint/Call';
import { type Operation } from '../../sharepoint/Operation';
import { assertCatalogSite, catalogOf, catalogSiteUrl } from '../catalogSite';
import { fileExists, invalidPackage } from '../catalogErrors';
import { PackageError } from '../PackageError';

/** `Add(overwrite=true,url='hallway.sppkg')` with the package as the body; answers the file in the catalog's library. */
export const addApp: Operation = {
  name: 'add app to catalog',
  method: 'POST',
  address: 'web/tenantappcatalog/add',
  needs: 'SiteAdmin',
  evidence: { sure: 'documented', source: 'Microsoft Learn: application lifecycle management APIs' },
  answer(call) {
    assertCatalogSite(call);
    const fileName = argument(call, 'url');
    if (!/^[^/\\]+\.sppkg$/i.test(fileName)) throw invalidPackage('The file name must end in .sppkg.');
    const catalog = catalogOf(call);
    if (argument(call, 'overwrite').toLowerCase() !== 'true' && catalog.byFileName(fileName)) {
      throw fileExists(fileName);
    }
    const app = call.tenant.store.transact(() => add(call, fileName));
    const path = `${catalogSiteUrl}/AppCatalog/${fileName}`;
    return {
      kind: 'entity',
      entity: {
        type: 'SP.File',
        path: `Web/GetFileByServerRelativePath(decodedurl='${path}')`,
        properties: {
          Exists: true,
          Length: String(call.request.body.length),
          Name: fileName,
          ServerRelativeUrl: path,
          Title: app.title,
          UniqueId: app.uniqueId
        }
      }
    };
  }
};

function add(call: Call, fileName: string): ReturnType<ReturnType<typeof catalogOf>['add']> {
  try {
    return catalogOf(call).add(fileName, call.request.body);
  } catch (error) {
    if (error instanceof PackageError) throw invalidPackage(error.message);
    throw error;
  }
}

function argument(call: Call, name: string): string {
  return call.args.find(given => given.name === name)?.value ?? '';
}
