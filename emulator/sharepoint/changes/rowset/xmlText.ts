const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }
};
/** XML 1.0 has no place for these, not even escaped. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Attributes in the order given; those without a value are left out. */
export function attributesXml(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attributeText(value)}"`]))
    .join('');
}

function attributeText(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"\n\r\t]/g, found => ESCAPES[found] ?? found);
}

/** A space in a name of XML is `_x0020_`, as in the names of columns. */
export function attributeName(internalName: string): string {
  return `ows_${internalName.replace(/[^\w.-]/g, found => `_x${found.charCodeAt(0).toString(16).padStart(4, '0')}_`)}`;
}
