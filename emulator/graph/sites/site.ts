import { enterWeb } from '../../sharepoint/permissions/WebScope';
import { type Site } from '../../store/Sites';
import { GRAPH_URL } from '../collectionPage';
import { notImplemented } from '../GraphError';
import { type GraphCall } from '../GraphCall';
import { type GraphOperation } from '../GraphOperation';
import { refuseOptions } from '../users/shownUser';
import { inGraphWords } from './asGraphError';
import { namedSite, siteAtPath } from './findSite';
import { selected } from './selected';
import { shownSite } from './shownSite';
import { assertMayReadSites } from './siteScopes';

const evidence = { sure: 'documented', source: 'Microsoft Learn: Get a site resource' } as const;

/** https://learn.microsoft.com/graph/api/site-get */
export const site: GraphOperation = {
  ...{ name: 'graph site', method: 'GET', path: 'sites/{site}', scope: 'Sites.Read.All', evidence },
  answer: call => answerSite(call, namedSite)
};

export const siteByPath: GraphOperation = {
  ...{ name: 'graph site by path', method: 'GET', path: 'sites/{host}:/{path*}' },
  ...{ scope: 'Sites.Read.All', evidence },
  answer(call) {
    if (call.params.path?.includes(':/'))
      throw notImplemented('what is below a site by its path: use its id');
    return answerSite(call, siteAtPath);
  }
};

function answerSite(call: GraphCall, find: (call: GraphCall) => Site): Promise<Response> {
  return inGraphWords(() => {
    assertMayReadSites(call);
    refuseOptions(call.url, ['$select']);
    const found = find(call);
    const caller = { upn: call.me.upn, via: 'bearer' } as const;
    enterWeb(call.tenant, { site: found, origin: call.url.origin }, caller);
    return Response.json({
      '@odata.context': `${GRAPH_URL}/$metadata#sites/$entity`,
      ...selected(shownSite(call, found), call.url)
    });
  });
}
