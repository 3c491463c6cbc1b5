/** The attribute Format means another thing for every type; as the property SP.Field has for it. */
export function displayFormat(type: string, value: string): [string, number][] {
  if (type === 'Choice') return [['EditFormat', value === 'RadioButtons' ? 1 : 0]];
  if (type === 'URL') return [['DisplayFormat', value === 'Image' ? 1 : 0]];
  if (type === 'Calculated') return [['DateFormat', value === 'DateTime' ? 1 : 0]];
  if (type === 'DateTime') return [['DisplayFormat', value === 'DateOnly' ? 0 : 1]];
  return [];
}

/** The other way round, for SchemaXml. */
export function formatAttribute(
  type: string,
  formats: { readonly displayFormat?: number; readonly editFormat?: number }
): string | undefined {
  if (type === 'DateTime') return formats.displayFormat === 0 ? 'DateOnly' : 'DateTime';
  if (type === 'URL') return formats.displayFormat === 1 ? 'Image' : 'Hyperlink';
  if (type === 'Choice') return formats.editFormat === 1 ? 'RadioButtons' : 'Dropdown';
  return undefined;
}
