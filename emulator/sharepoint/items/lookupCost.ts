import { isReference } from '../fields/fieldTypes';
import { propertyName } from '../fields/propertyName';
import { tooManyLookups } from '../errors/listErrors';
import { type NameTree, type Projection } from '../odata/projection';
import { type ItemShape } from './ItemShape';

/** Joins one query may make; Author and Editor cost one each when shown. */
const LOOKUP_THRESHOLD = 12;

/** @throws SharePointError 500 when the query shows more person and lookup columns than SharePoint joins */
export function assertFewLookups(shape: ItemShape, { select, expand }: Projection): void {
  const shown = shape.fields.filter(field => {
    const name = propertyName(field.internalName);
    return isReference(field.type) && (isNamed(select, name) || name in expand);
  });
  if (shown.length > LOOKUP_THRESHOLD) throw tooManyLookups();
}

function isNamed(select: NameTree | undefined, name: string): boolean {
  return select === undefined || '*' in select || name in select || `${name}Id` in select;
}
