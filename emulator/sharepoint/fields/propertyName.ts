import { type Field } from '../../store/Fields';

/** A name that starts with an underscore gets a prefix in OData: `_UIVersionString` is `OData__UIVersionString`. */
export function propertyName(internalName: string): string {
  return internalName.startsWith('_') ? `OData_${internalName}` : internalName;
}

export function findByPropertyName(fields: readonly Field[], name: string): Field | undefined {
  return fields.find(field => propertyName(field.internalName) === name);
}
