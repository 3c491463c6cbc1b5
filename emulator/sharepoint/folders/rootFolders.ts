import { shownFolder } from '../files/shownPlace';
import { type Operation } from '../Operation';
import { listMask } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';

/** Of the libraries the caller may look into. Those a web has beside its libraries the emulator has not. */
export const rootFolders: Operation = {
  name: 'folders of the web',
  method: 'GET',
  address: 'web/folders',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with folders and files with REST' },
  answer(call) {
    const rows = call.tenant.store.lists.list(call.web.site.webId);
    const scopes = rows.map(row => ({ row, mask: listMask(call.tenant, call.web, row) }));
    const base = call.web.site.serverRelativeUrl.replace(/\/$/, '').split('/').length;
    const seen = scopes.filter(
      ({ row, mask }) => allows(mask, 'ViewListItems') && row.rootFolderUrl.split('/').length === base + 1
    );
    const places = seen.map(list => ({ list, url: list.row.rootFolderUrl, folder: undefined }));
    return { kind: 'collection', entities: places.map(place => shownFolder(call, place)) };
  }
};
