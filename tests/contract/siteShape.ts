import { type RunningEmulator } from '../../emulator/createEmulator';

/** Everything set-up leaves behind in a site, in words, so that two sites can be compared. */
export function siteShape({ tenant }: RunningEmulator, siteUrl = '/sites/team'): Record<string, unknown> {
  const { sites, lists, principals, roles } = tenant.store;
  const webId = sites.byUrl(siteUrl)?.webId ?? '';
  return {
    groups: Object.fromEntries(
      principals
        .groups(webId)
        .map(group => [group.title, principals.members(webId, group.id).map(member => member.title)])
    ),
    levels: Object.fromEntries(roles.list(webId).map(role => [role.name, role.mask.toString(16)])),
    lists: Object.fromEntries(
      lists
        .list(webId)
        .filter(list => list.rootFolderUrl.includes('Hallway'))
        .map(list => [list.rootFolderUrl, listShape(tenant, list.id)])
    )
  };
}

function listShape(tenant: RunningEmulator['tenant'], listId: string): Record<string, unknown> {
  const { lists, fields } = tenant.store;
  const { title, description, baseTemplate, ...list } = lists.get(listId)!;
  return {
    ...{ title, description, baseTemplate },
    readSecurity: list.readSecurity,
    writeSecurity: list.writeSecurity,
    versions: list.enableVersioning,
    attachments: list.enableAttachments,
    noCrawl: list.noCrawl,
    fields: fields
      .list(listId)
      .filter(field => field.canBeDeleted)
      .map(field => [
        field.internalName,
        field.type,
        field.indexed,
        field.enforceUniqueValues,
        field.options.richText
      ]),
    rights: listRights(tenant, listId),
    items: list.itemCount
  };
}

/** Who holds which levels on a list, save Limited Access, which SharePoint gives by itself. */
export function listRights(
  tenant: RunningEmulator['tenant'],
  listId: string
): Record<string, readonly string[]> {
  const { lists, principals, roles } = tenant.store;
  const { webId } = lists.get(listId)!;
  const nameOf = (id: number): string =>
    (principals.group(webId, id) ?? principals.user(webId, id))?.title ?? `${id}`;
  return Object.fromEntries(
    roles
      .assignments(listId)
      .map(({ principalId, roleIds }) => [
        nameOf(principalId),
        roleIds
          .map(id => roles.get(webId, id)?.name ?? `${id}`)
          .filter(name => name !== 'Limited Access')
          .sort()
      ])
      .sort(([one], [other]) => String(one).localeCompare(String(other)))
  );
}
