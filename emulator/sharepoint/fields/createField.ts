import { type Field, type FieldType } from '../../store/Fields';
import { type Call } from '../Call';
import { cannotBeUnique } from '../errors/listErrors';
import { badArgument } from '../errors/requestErrors';
import { currentList } from '../lists/currentList';
import { encodeName } from '../lists/entityTypeName';
import { type JsonObject } from '../requestBody';
import { fieldSettings } from './fieldSettings';

export interface FieldToCreate {
  readonly type: FieldType;
  readonly title: string;
  /** Asked for by name; otherwise made from the title. */
  readonly internalName?: string;
  readonly properties: JsonObject;
}

/** SharePoint cuts internal names at 32 characters. */
const MAX_INTERNAL_NAME = 32;
const OWN_ITEMS_ONLY = 2;

/** @throws SharePointError 400, or 500 when the list cannot have it; FieldExists, TooManyIndexes, NotIndexable */
export function createField(call: Call, wanted: FieldToCreate): Field {
  const { row } = currentList(call);
  const title = wanted.title.trim();
  if (title === '') throw badArgument('Value does not fall within the expected range.');
  const settings = fieldSettings(wanted.properties);
  if (settings.enforceUniqueValues && row.readSecurity === OWN_ITEMS_ONLY) throw cannotBeUnique(title);
  return call.tenant.store.fields.add({
    ...settings,
    ...{ title, type: wanted.type, listId: row.id },
    id: call.tenant.newGuid(),
    internalName: wanted.internalName ?? freeInternalName(call, title)
  });
}

function freeInternalName(call: Call, title: string): string {
  const { row } = currentList(call);
  const name = encodeName(title).slice(0, MAX_INTERNAL_NAME);
  const isTaken = (candidate: string): boolean =>
    call.tenant.store.fields.byInternalName(row.id, candidate) !== undefined;
  let free = name;
  for (let number = 0; isTaken(free); number += 1) free = name + number;
  return free;
}
