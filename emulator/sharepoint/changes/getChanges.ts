import { type Call } from '../Call';
import { currentList } from '../lists/currentList';
import { type Operation } from '../Operation';
import { listMask } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { type Reply } from '../Reply';
import { askLog, type LogRange } from './askLog';
import { changeEntity } from './changeEntity';
import { changeQueryOf } from './ChangeQuery';

/** At most 1,000 at a time, the oldest first; who changed what is not said. */
export const listChanges: Operation = {
  name: 'changes of a list',
  method: 'POST',
  address: 'web/lists/{list}/getchanges',
  needs: 'ViewListItems',
  evidence: { sure: 'library', source: 'pnpjs lists/types.ts, pnpcore recorded answers' },
  answer(call) {
    const { row } = currentList(call);
    return told(call, { scope: { kind: 3, id: row.id }, lists: [row] });
  }
};

export const webChanges: Operation = {
  name: 'changes of the web',
  method: 'POST',
  address: 'web/getchanges',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs webs/types.ts, pnpcore recorded answers' },
  answer: call => told(call, everywhere(call, { kind: 2, id: call.web.site.webId }))
};

export const siteChanges: Operation = {
  name: 'changes of the site collection',
  method: 'POST',
  address: 'site/getchanges',
  needs: 'Open',
  evidence: { sure: 'library', source: 'pnpjs sites/types.ts, pnpcore recorded answers' },
  answer: call => told(call, everywhere(call, { kind: 1, id: call.web.site.siteId }))
};

/** Lists that the caller may not look into are not spoken of. */
function everywhere(call: Call, scope: LogRange['scope']): LogRange {
  const { tenant, web } = call;
  const lists = tenant.store.lists
    .list(web.site.webId)
    .filter(list => allows(listMask(tenant, web, list), 'ViewListItems'));
  return { scope, lists, withRemovedLists: allows(web.mask, 'ManageWeb') };
}

function told(call: Call, range: LogRange): Reply {
  const changes = askLog(call, changeQueryOf(call), range);
  call.countRows(changes.length);
  return {
    kind: 'collection',
    entities: changes.map(change => changeEntity(call, range.scope, change)),
    isNarrowed: true
  };
}
