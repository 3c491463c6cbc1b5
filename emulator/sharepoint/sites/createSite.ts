import { type Tenant } from '../../http/Tenant';
import { toInstant } from '../../store/instant';
import { type AssociatedGroup } from '../../store/Principals';
import { type Site } from '../../store/Sites';
import { EVERYONE_LOGIN, EVERYONE_TITLE } from '../permissions/claims';
import { siteUserOf } from '../permissions/WebScope';
import { DEFAULT_ROLES, EDIT_ID, FULL_CONTROL_ID, READ_ID } from './defaultRoles';

export interface NewSite {
  /** `/sites/hallway`. */
  readonly url: string;
  readonly title: string;
  readonly ownerUpn: string;
  /** `everyone` stands for everyone except external users. */
  readonly memberUpns?: readonly string[];
  readonly visitorUpns?: readonly string[];
  /** LCID; English by default. */
  readonly language?: number;
  readonly description?: string;
}

const ENGLISH_US = 1033;

/** A site collection as SharePoint makes it: levels, three groups with their rights, Documents and Site Pages. */
export function createSite(tenant: Tenant, wanted: NewSite): Site {
  const { store } = tenant;
  return store.transact(() => {
    const site: Site = {
      siteId: tenant.newGuid(),
      webId: tenant.newGuid(),
      serverRelativeUrl: wanted.url.replace(/\/+$/, '') || '/',
      title: wanted.title,
      description: wanted.description ?? '',
      language: wanted.language ?? ENGLISH_US,
      created: toInstant(tenant.clock.now()),
      ownerUpn: wanted.ownerUpn.toLowerCase()
    };
    store.sites.create(site);
    for (const role of DEFAULT_ROLES) store.roles.add({ ...role, webId: site.webId });
    const everyoneId = addEveryone(tenant, site);
    const ownerId = addPerson(tenant, site, site.ownerUpn);
    store.principals.updateUser({ webId: site.webId, id: ownerId }, { isSiteAdmin: true });
    const idOf = (upn: string): number => (upn === 'everyone' ? everyoneId : addPerson(tenant, site, upn));
    addGroup(tenant, site, { role: 'owner', roleId: FULL_CONTROL_ID, ownerId, members: [ownerId] });
    addGroup(tenant, site, {
      ...{ role: 'member', roleId: EDIT_ID, ownerId },
      members: (wanted.memberUpns ?? []).map(idOf)
    });
    addGroup(tenant, site, {
      ...{ role: 'visitor', roleId: READ_ID, ownerId },
      members: (wanted.visitorUpns ?? []).map(idOf)
    });
    addLibraries(tenant, site, ownerId);
    return site;
  });
}

function addEveryone({ store }: Tenant, { webId }: Site): number {
  const everyone = {
    kind: 'SecurityGroup',
    webId,
    loginName: EVERYONE_LOGIN,
    title: EVERYONE_TITLE
  } as const;
  return store.principals.ensureUser({ ...everyone, email: '' }).id;
}

function addPerson({ store }: Tenant, { webId }: Site, upn: string): number {
  const person = store.directory.get(upn);
  if (!person) throw new Error(`Nobody here is called ${upn}.`);
  return store.principals.ensureUser(siteUserOf(webId, person)).id;
}

const GROUP_NAMES: Readonly<Record<AssociatedGroup, string>> = {
  owner: 'Owners',
  member: 'Members',
  visitor: 'Visitors'
};

interface GroupToAdd {
  readonly role: AssociatedGroup;
  readonly roleId: number;
  readonly ownerId: number;
  readonly members: readonly number[];
}

function addGroup({ store }: Tenant, site: Site, { role, roleId, ownerId, members }: GroupToAdd): void {
  const { webId } = site;
  const ownersId = store.principals.associatedGroup(webId, 'owner')?.id ?? ownerId;
  const group = store.principals.addGroup({
    webId,
    title: `${site.title} ${GROUP_NAMES[role]}`,
    ownerId: ownersId
  });
  if (role === 'owner') store.principals.updateGroup({ webId, id: group.id }, { ownerId: group.id });
  store.principals.setAssociatedGroup(group, role);
  store.roles.assign(webId, group.id, roleId);
  for (const id of members) store.principals.addMember(group, id);
}

const LIBRARIES = [
  { title: 'Documents', folder: 'Shared Documents', baseTemplate: 101 },
  { title: 'Site Pages', folder: 'SitePages', baseTemplate: 119 }
];

function addLibraries(tenant: Tenant, site: Site, authorId: number): void {
  const base = site.serverRelativeUrl === '/' ? '' : site.serverRelativeUrl;
  for (const { title, folder, baseTemplate } of LIBRARIES) {
    tenant.store.lists.create({
      ...{ title, baseTemplate, authorId },
      id: tenant.newGuid(),
      webId: site.webId,
      rootFolderUrl: `${base}/${folder}`,
      created: site.created
    });
  }
}
