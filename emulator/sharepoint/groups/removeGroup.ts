import { numberIn, parametersOf } from '../callBody';
import { groupNotFound } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { assertMayManage } from './findSiteGroup';

/** `sitegroups/removeById(7)`. */
export const removeGroup: Operation = {
  name: 'remove a group',
  method: 'POST',
  address: 'web/sitegroups/removebyid',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { principals } = call.tenant.store;
    const { webId } = call.web.site;
    const group = principals.group(webId, numberIn(parametersOf(call), '0') ?? 0);
    if (!group) throw groupNotFound();
    assertMayManage(call, group);
    principals.removeGroup(webId, group.id);
    return { kind: 'void' };
  }
};
