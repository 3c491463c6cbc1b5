import { enterList, overridesListBehaviors } from '../permissions/ListScope';
import { allows } from '../permissions/permissionMasks';
import { type Viewer } from '../permissions/WebScope';
import { type Download } from './fileResponse';

const OWN = 2;

/** `/sites/x/Lists/Notes/Attachments/3/a.txt`, as its item may be read. */
export function attachmentAt(viewer: Viewer, path: string): Download | 'denied' | undefined {
  const [, listUrl, id, name] = /^(.+)\/Attachments\/(\d{1,10})\/([^/]+)$/i.exec(path) ?? [];
  const { store } = viewer.tenant;
  const row = listUrl === undefined ? undefined : store.lists.byUrl(viewer.web.site.webId, listUrl);
  if (!row) return undefined;
  const list = enterList(viewer.tenant, viewer.web, { by: 'id', value: row.id });
  if (!allows(list.mask, 'ViewListItems')) return 'denied';
  const item = store.items.get(row.id, Number(id));
  const isOwnOnly = row.readSecurity === OWN && !overridesListBehaviors(list);
  if (!item || (isOwnOnly && item.authorId !== viewer.web.userId)) return undefined;
  const all = store.attachments.list(row.id, item.id);
  const found = all.find(one => one.name.toLowerCase() === name?.toLowerCase());
  return found && { ...found, etag: `"{${item.guid.toUpperCase()}},${item.version}"` };
}
