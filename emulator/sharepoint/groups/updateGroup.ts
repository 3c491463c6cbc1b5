import { entityBody } from '../callBody';
import { type Operation } from '../Operation';
import { assertMayManage, findSiteGroup } from './findSiteGroup';
import { groupSettings } from './groupBody';

export const updateGroup: Operation = {
  name: 'update a group',
  method: 'MERGE',
  address: 'web/sitegroups/{group}',
  needs: 'Open',
  answer(call) {
    const group = findSiteGroup(call);
    assertMayManage(call, group);
    call.tenant.store.principals.updateGroup(group, groupSettings(entityBody(call, 'SP.Group')));
    return { kind: 'empty', status: 204 };
  }
};
