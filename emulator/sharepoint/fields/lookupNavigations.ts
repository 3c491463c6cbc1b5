import { type Field } from '../../store/Fields';
import { type FieldValue } from '../../store/Items';
import { type Call } from '../Call';
import { type Entity } from '../odata/Entity';
import { lookupEntity } from './lookupEntity';

/** What `$expand` finds behind the lookups of a row; `valueOf` gives the ids a column holds. */
export function lookupNavigations(
  call: Call,
  fields: readonly Field[],
  row: { readonly path: string; valueOf(field: Field): FieldValue | undefined }
): NonNullable<Entity['navigations']> {
  const lookups = fields.filter(({ type }) => type === 'Lookup' || type === 'LookupMulti');
  return Object.fromEntries(
    lookups.map(field => {
      const path = `${row.path}/${field.internalName}`;
      const one = (id: unknown): Entity | null =>
        typeof id === 'number' ? lookupEntity(call, field, { id, path }) : null;
      const held = row.valueOf(field);
      const many = (Array.isArray(held) ? held : []) as readonly number[];
      const read = field.type === 'Lookup' ? () => one(held) : () => many.flatMap(id => one(id) ?? []);
      return [field.internalName, read];
    })
  );
}

/** A dependent lookup points where its primary one does. */
export function lookupSource(fields: readonly Field[], field: Field): Field {
  return fields.find(({ id }) => id === field.options.primaryFieldId) ?? field;
}
