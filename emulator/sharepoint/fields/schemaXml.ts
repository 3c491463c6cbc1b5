import { type Field } from '../../store/Fields';

/** The field as XML: what the client gave, or what it would have given. */
export function schemaXml(field: Field): string {
  if (field.options.schemaXml !== undefined) return field.options.schemaXml;
  const attributes = {
    DisplayName: field.title,
    Type: field.type,
    Required: field.required ? 'TRUE' : 'FALSE',
    EnforceUniqueValues: field.enforceUniqueValues ? 'TRUE' : 'FALSE',
    Indexed: field.indexed ? 'TRUE' : 'FALSE',
    ID: `{${field.id}}`,
    StaticName: field.internalName,
    Name: field.internalName
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `<Field ${written.join(' ')} />`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
