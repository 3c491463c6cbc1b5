import { entityBody } from '../callBody';
import { groupExists } from '../errors/accessErrors';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { groupSettings } from './groupBody';
import { siteGroupEntity } from './siteGroupEntity';

/** The maker owns the new group and is its first member. */
export const addGroup: Operation = {
  name: 'add a group',
  method: 'POST',
  address: 'web/sitegroups',
  needs: 'CreateGroups',
  evidence: { sure: 'documented', source: 'Microsoft Learn: users, groups, and roles REST API reference' },
  answer(call) {
    const { principals } = call.tenant.store;
    const { webId } = call.web.site;
    const { title, ...settings } = groupSettings(entityBody(call, 'SP.Group'));
    if (!title) throw badArgument('Value does not fall within the expected range.');
    if (principals.groupByTitle(webId, title)) throw groupExists();
    const group = principals.addGroup({ webId, title, ownerId: call.web.userId, ...settings });
    const maker = principals.user(webId, call.web.userId);
    if (maker) principals.addMember(group, maker.id);
    return { kind: 'entity', entity: siteGroupEntity(call, group), created: true };
  }
};
