import { XMLParser } from 'fast-xml-parser';
import { PackageError } from './PackageError';

/** An element: its attributes and children by name; what may repeat is an array. */
export interface XmlElement {
  readonly [name: string]: unknown;
}

const repeating = ['Relationship', 'ClientSideComponent', 'WebApiPermissionRequest', 'LocalizedString'];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  // Only the five predefined entities and character references are decoded: a document type is refused below.
  processEntities: true,
  isArray: name => repeating.includes(name)
});

/** Reads one XML part. Throws PackageError when it is malformed or declares a document type. */
export function parseXml(text: string, partName: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    throw new PackageError(`The part ${partName} declares a document type, which no package needs.`);
  }
  try {
    return parser.parse(text, true) as XmlElement;
  } catch (error) {
    throw new PackageError(`The part ${partName} is not well-formed XML: ${(error as Error).message}`);
  }
}

/** The repeated children found at the end of a path of element names; none when the path breaks off. */
export function elements(root: XmlElement, ...path: string[]): XmlElement[] {
  let found: unknown = root;
  for (const name of path) found = (found as XmlElement | undefined)?.[name];
  return Array.isArray(found) ? (found as XmlElement[]) : [];
}

/** The single child at the end of a path, if it is there. */
export function element(root: XmlElement, name: string): XmlElement | undefined {
  const found = root[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as XmlElement)
    : undefined;
}
