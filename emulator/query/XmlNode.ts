import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { QuerySyntaxError } from './errors';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Of the element itself, not of its children. */
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  // Decoded below: the five predefined ones and character references, nothing else.
  processEntities: false,
  // Kept apart, for there is nothing to decode in it.
  cdataPropName: '#cdata',
  // CAML of clients nests a level for every And and Or.
  maxNestedTags: 500
});

type Parsed = Readonly<Record<string, unknown>>;

/** The one element of a piece of XML. Document types are refused. @throws QuerySyntaxError */
export function parseXmlNode(xml: string): XmlNode {
  const doctype = xml.search(/<!DOCTYPE|<!ENTITY/i);
  if (doctype >= 0) throw new QuerySyntaxError('A document type has no place here', doctype);
  const nul = xml.indexOf('\0');
  if (nul >= 0) throw new QuerySyntaxError('XML has no character NUL', nul);
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new QuerySyntaxError(verdict.err.msg, offsetOf(xml, verdict.err));
  const roots = elementsOf(parse(xml));
  const [root] = roots;
  if (!root || roots.length > 1) throw new QuerySyntaxError('Expected one XML element', 0);
  return root;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find(child => child.name === name);
}

function parse(xml: string): Parsed[] {
  try {
    return parser.parse(xml) as Parsed[];
  } catch (error) {
    throw new QuerySyntaxError((error as Error).message, 0);
  }
}

function elementsOf(parsed: readonly Parsed[]): XmlNode[] {
  return parsed.flatMap(entry => {
    const name = Object.keys(entry).find(key => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
    const content = (entry[name] ?? []) as Parsed[];
    const attributes = Object.entries((entry[':@'] ?? {}) as Record<string, string>);
    return [
      {
        name,
        attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decodeEntities(value)])),
        children: elementsOf(content),
        text: content.map(textOf).join('')
      }
    ];
  });
}

function textOf(child: Parsed): string {
  if (typeof child['#text'] === 'string') return decodeEntities(child['#text']);
  return textsOf(child['#cdata']).join('');
}

/** The parser wraps what a CDATA section holds in entries of its own. */
function textsOf(cdata: unknown): string[] {
  const entries = Array.isArray(cdata) ? (cdata as readonly Parsed[]) : [];
  return entries.map(entry => (typeof entry['#text'] === 'string' ? entry['#text'] : ''));
}

const PREDEFINED = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));
const HIGHEST_CODE_POINT = 0x10ffff;

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return PREDEFINED.get(entity) ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
    return code > 0 && code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

function offsetOf(xml: string, at: { readonly line: number; readonly col: number }): number {
  const before = xml.split('\n').slice(0, at.line - 1);
  return before.reduce((sum, line) => sum + line.length + 1, at.col - 1);
}
