import { type Field } from '../../store/Fields';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { currentList } from '../lists/currentList';
import { itemTypeName } from '../lists/entityTypeName';
import { listPath } from '../lists/listPath';

/** What the items of a list look like; read once for a whole page. */
export interface ItemShape {
  readonly call: Call;
  readonly list: ListRow;
  readonly type: string;
  /** `Web/Lists(guid'...')/Items`. */
  readonly itemsPath: string;
  readonly fields: readonly Field[];
  /** Those an owner made, and Title: the ones the store keeps values of. */
  readonly valueFields: readonly Field[];
}

const BUILT_IN_WITH_VALUE = 'Title';

export function itemShape(call: Call): ItemShape {
  const { row } = currentList(call);
  const fields = call.tenant.store.fields.list(row.id);
  return {
    ...{ call, fields, list: row },
    type: itemTypeName(row),
    itemsPath: `${listPath(row.id)}/Items`,
    valueFields: fields.filter(field => field.canBeDeleted || field.internalName === BUILT_IN_WITH_VALUE)
  };
}
