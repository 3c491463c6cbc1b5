import { toInstant } from '../../../store/instant';
import { type ItemRow } from '../../../store/Items';
import { type ListRow } from '../../../store/Lists';
import { type Call } from '../../Call';
import { accessDenied } from '../../errors/accessErrors';
import { notImplemented } from '../../errors/requestErrors';
import { assertValidRow } from '../../fields/assertValidRow';
import { currentList } from '../../lists/currentList';
import { isLibrary } from '../../lists/entityTypeName';
import { type Operation } from '../../Operation';
import { overridesListBehaviors } from '../../permissions/ListScope';
import { isObject, type JsonObject } from '../../requestBody';
import { type Reply } from '../../Reply';
import { defaultValues } from '../itemBody';
import { itemShape } from '../ItemShape';
import { formParameters } from './formParameters';
import { formReply } from './FormValue';
import { type ReadForm, readForm } from './readForm';
import { formReader } from './readFormText';
import { savingForm } from './savingForm';

const NOBODY = 4;
const CREATE_INFO = ['listItemCreateInfo'];

export const addValidateUpdateItemUsingPath: Operation = {
  name: 'create an item by form values and path',
  method: 'POST',
  address: 'web/lists/{list}/addvalidateupdateitemusingpath',
  needs: 'AddListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer: call => added(call, 'AddValidateUpdateItemUsingPath')
};

export const addValidateUpdateItem: Operation = {
  name: 'create an item by form values',
  method: 'POST',
  address: 'web/lists/{list}/addvalidateupdateitem',
  needs: 'AddListItems',
  evidence: { sure: 'library', source: 'office365-rest-python-client list.py' },
  answer: call => added(call, 'AddValidateUpdateItem')
};

/** The last of what is answered is the new item's id; `0` when nothing was added. */
function added(call: Call, method: string): Reply {
  const list = currentList(call);
  if (list.row.writeSecurity === NOBODY && !overridesListBehaviors(list)) throw accessDenied();
  const { form, isInvariant, createInfo } = formParameters(call, method, CREATE_INFO);
  assertPlainItem(call, list.row, createInfo);
  const read = readForm(formReader(call, isInvariant), itemShape(call), form);
  const { outcomes, saved } = read.isRefused
    ? { ...read, saved: undefined }
    : savingForm(read.outcomes, () => insert(call, read));
  const id = { name: 'Id', text: String(saved?.id ?? 0) };
  return formReply(call, method, { outcomes: [...outcomes, id], itemId: 0 });
}

function insert(call: Call, { values, forged }: ReadForm): ItemRow {
  const { tenant, web } = call;
  const shape = itemShape(call);
  const nowMs = tenant.clock.now();
  const { created = toInstant(nowMs), modified = created, authorId = web.userId } = forged;
  const row = { values: { ...defaultValues(shape, nowMs), ...values }, created, modified };
  assertValidRow(shape.list, { fields: shape.fields, row, nowMs });
  const editorId = forged.editorId ?? authorId;
  call.countRows(1);
  return tenant.store.items.insert(shape.list.id, { ...row, guid: tenant.newGuid(), authorId, editorId });
}

/** Folders, and items inside folders, are not done this way. */
function assertPlainItem({ web }: Call, row: ListRow, createInfo: JsonObject[string]): void {
  if (isLibrary(row)) throw notImplemented('adding items to a library by form values');
  const info = isObject(createInfo) ? createInfo : {};
  const path = isObject(info.FolderPath) ? info.FolderPath.DecodedUrl : info.FolderUrl;
  const host = new URL(web.url).origin;
  const folder = typeof path === 'string' ? path.replace(host, '').replace(/\/+$/, '') : '';
  const root = row.rootFolderUrl.toLowerCase();
  const isRoot = ['', root, root.slice(1)].includes(folder.toLowerCase());
  if (!isRoot || (info.UnderlyingObjectType ?? 0) !== 0)
    throw notImplemented('adding folders, or items to folders, by form values');
}
