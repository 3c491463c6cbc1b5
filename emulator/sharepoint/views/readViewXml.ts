import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { badArgument } from '../errors/requestErrors';
import { type ViewLook } from '../../store/Views';

interface Reference {
  readonly '@Name'?: string;
}
interface RawView {
  readonly '@Scope'?: string;
  readonly ViewFields?: { readonly FieldRef?: Reference | readonly Reference[] } | '';
  readonly RowLimit?: string | { readonly '#text'?: string; readonly '@Paged'?: string };
}

const SCOPES: ReadonlyMap<string, ViewLook['scope']> = new Map([
  ['recursive', 1],
  ['recursiveall', 2],
  ['filesonly', 3]
] as const);

/** What `<View>` says of fields, query, row limit and scope. @throws SharePointError 400 when it is no view */
export function readViewXml(
  xml: string
): Pick<ViewLook, 'fields' | 'query' | 'rowLimit' | 'paged' | 'scope'> {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
  const isXml = XMLValidator.validate(xml) === true;
  const { View: root } = isXml ? (parser.parse(xml) as { View?: RawView | '' }) : {};
  const view = root === '' ? {} : root;
  if (typeof view !== 'object') throw badArgument('Value does not fall within the expected range.');
  return {
    fields: fieldNames(view),
    query: /<Query\s*>([^]*)<\/Query\s*>/.exec(xml)?.[1] ?? '',
    ...limitOf(view),
    scope: SCOPES.get((view['@Scope'] ?? '').toLowerCase()) ?? 0
  };
}

function fieldNames({ ViewFields: list }: RawView): readonly string[] {
  const references = typeof list === 'object' ? [list.FieldRef ?? []].flat() : [];
  return references.flatMap(reference => reference['@Name'] ?? []);
}

const DEFAULT_LIMIT = 30;

function limitOf({ RowLimit: limit }: RawView): { rowLimit: number; paged: boolean } {
  const text = typeof limit === 'object' ? limit['#text'] : limit;
  const rowLimit = text === undefined ? DEFAULT_LIMIT : Number(text);
  if (!Number.isInteger(rowLimit) || rowLimit < 0)
    throw badArgument('Value does not fall within the expected range.');
  const paged = typeof limit === 'object' && (limit['@Paged'] ?? '').toUpperCase() === 'TRUE';
  return { rowLimit, paged };
}
