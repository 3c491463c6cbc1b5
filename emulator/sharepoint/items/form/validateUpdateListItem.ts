import { toInstant } from '../../../store/instant';
import { type ItemRow } from '../../../store/Items';
import { type Call } from '../../Call';
import { assertValidRow } from '../../fields/assertValidRow';
import { type Operation } from '../../Operation';
import { itemShape } from '../ItemShape';
import { writableItem } from '../readableItem';
import { formParameters } from './formParameters';
import { formReply } from './FormValue';
import { type ReadForm, readForm } from './readForm';
import { formReader } from './readFormText';
import { savingForm } from './savingForm';

const METHOD = 'ValidateUpdateListItem';

/** Always 200: what is wrong stands beside its field, and then nothing is changed. */
export const validateUpdateListItem: Operation = {
  name: 'update an item by form values',
  method: 'POST',
  address: 'web/lists/{list}/items/{item}/validateupdatelistitem',
  needs: 'EditListItems',
  evidence: { sure: 'documented', source: 'Microsoft Learn: lists and list items REST API reference' },
  answer(call) {
    const item = writableItem(call);
    const { form, isNewDocument, isInvariant } = formParameters(call, METHOD);
    const read = readForm(formReader(call, isInvariant), itemShape(call), form);
    const { outcomes } = read.isRefused
      ? read
      : savingForm(read.outcomes, () => save(call, item, { read, isNewVersion: !isNewDocument }));
    return formReply(call, METHOD, { outcomes, itemId: item.id });
  }
};

function save(
  call: Call,
  item: ItemRow,
  { read: { values, forged }, isNewVersion }: { read: ReadForm; isNewVersion: boolean }
): ItemRow {
  const { tenant, web } = call;
  const { list, fields } = itemShape(call);
  const nowMs = tenant.clock.now();
  const { created = item.created, modified = toInstant(nowMs) } = forged;
  assertValidRow(list, { fields, row: { created, modified, values: { ...item.values, ...values } }, nowMs });
  const change = { editorId: web.userId, ...forged, values, modified, isNewVersion };
  return tenant.store.items.update({ listId: list.id, id: item.id }, change);
}
