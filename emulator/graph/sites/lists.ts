import { allows } from '../../sharepoint/permissions/permissionMasks';
import { listMask } from '../../sharepoint/permissions/ListScope';
import { collectionPage, GRAPH_URL } from '../collectionPage';
import { type GraphOperation } from '../GraphOperation';
import { refuseOptions } from '../users/shownUser';
import { inGraphWords } from './asGraphError';
import { selected } from './selected';
import { sharePointCall } from './sharePointCall';
import { shownList } from './shownList';
import { assertMayReadSites } from './siteScopes';

/** Those the person may read; hidden ones only by their own address. https://learn.microsoft.com/graph/api/list-list */
export const lists: GraphOperation = {
  name: 'graph lists',
  method: 'GET',
  path: 'sites/{site}/lists',
  scope: 'Sites.Read.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Enumerate lists in a site' },
  answer: call =>
    inGraphWords(() => {
      assertMayReadSites(call);
      refuseOptions(call.url, ['$select', '$top', '$skiptoken']);
      const { web, tenant } = sharePointCall(call, { needs: 'Open' });
      const all = tenant.store.lists.list(web.site.webId);
      const readable = all.filter(row => !row.hidden && allows(listMask(tenant, web, row), 'ViewListItems'));
      return collectionPage(call, {
        context: `sites('${encodeURIComponent(call.params.site ?? '')}')/lists`,
        items: readable,
        show: row => selected(shownList(call, web.site, row), call.url)
      });
    })
};

/** https://learn.microsoft.com/graph/api/list-get */
export const list: GraphOperation = {
  name: 'graph list',
  method: 'GET',
  path: 'sites/{site}/lists/{list}',
  scope: 'Sites.Read.All',
  evidence: { sure: 'documented', source: 'Microsoft Learn: Get a list' },
  answer: call =>
    inGraphWords(() => {
      assertMayReadSites(call);
      refuseOptions(call.url, ['$select']);
      const { web, list: scope } = sharePointCall(call, { needs: 'ViewListItems' });
      if (!scope) throw new Error('The address names a list.');
      return Response.json({
        '@odata.context': `${GRAPH_URL}/$metadata#sites('${encodeURIComponent(call.params.site ?? '')}')/lists/$entity`,
        ...selected(shownList(call, web.site, scope.row), call.url)
      });
    })
};
