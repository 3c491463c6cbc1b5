import { entityBody } from '../callBody';
import { groupExists } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { assertMayManage, findSiteGroup } from './findSiteGroup';
import { groupSettings } from './groupBody';

export const updateGroup: Operation = {
  name: 'update a group',
  method: 'MERGE',
  address: 'web/sitegroups/{group}',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const group = findSiteGroup(call);
    assertMayManage(call, group);
    const { principals } = call.tenant.store;
    const change = groupSettings(entityBody(call, 'SP.Group'));
    const namesake =
      change.title === undefined ? undefined : principals.groupByTitle(group.webId, change.title);
    if (namesake && namesake.id !== group.id) throw groupExists();
    principals.updateGroup(group, change);
    return { kind: 'empty', status: 204 };
  }
};
