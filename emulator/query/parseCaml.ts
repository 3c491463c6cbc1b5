import { UnsupportedExpression } from './errors';
import { type OrderTerm } from './ListQuery';
import { parseWhere } from './parseWhere';
import { type Predicate } from './Predicate';
import { childOf, parseXmlNode, type XmlNode } from './XmlNode';

/** What a CAML view asks for. */
export interface CamlView {
  readonly where?: Predicate;
  readonly orderBy: readonly OrderTerm[];
  /** Undefined when the view does not say. */
  readonly rowLimit?: number;
  readonly isPaged: boolean;
  /** Empty when the view does not say. */
  readonly viewFields: readonly string[];
}

const VIEW_PARTS = new Set(['Query', 'ViewFields', 'RowLimit']);
const QUERY_PARTS = new Set(['Where', 'OrderBy']);

/**
 * Reads `<View><Query><Where>...</Where><OrderBy/></Query><ViewFields/><RowLimit Paged="TRUE">30</RowLimit></View>`.
 * https://learn.microsoft.com/sharepoint/dev/schema/view-element-list
 * @throws QuerySyntaxError, UnsupportedExpression (joins, grouping, `<Today/>` and whatever else is not read)
 */
export function parseCaml(viewXml: string): CamlView {
  if (viewXml.trim() === '') return { orderBy: [], isPaged: false, viewFields: [] };
  const view = parseXmlNode(viewXml);
  if (view.name !== 'View') throw new UnsupportedExpression(`<${view.name}> instead of <View>`);
  refuseOthers(view, VIEW_PARTS);
  const query = childOf(view, 'Query');
  if (query) refuseOthers(query, QUERY_PARTS);
  const where = childOf(query, 'Where');
  const limit = childOf(view, 'RowLimit');
  return {
    ...(where && where.children.length > 0 ? { where: parseWhere(where) } : {}),
    orderBy: (childOf(query, 'OrderBy')?.children ?? []).map(orderTermOf),
    ...(limit ? { rowLimit: rowLimitOf(limit) } : {}),
    isPaged: limit?.attributes.Paged?.toUpperCase() === 'TRUE',
    viewFields: (childOf(view, 'ViewFields')?.children ?? []).map(child => child.attributes.Name ?? '')
  };
}

function refuseOthers(node: XmlNode, known: ReadonlySet<string>): void {
  const foreign = node.children.find(child => !known.has(child.name));
  if (foreign) throw new UnsupportedExpression(`<${foreign.name}> in <${node.name}>`);
}

function orderTermOf(node: XmlNode): OrderTerm {
  if (node.name !== 'FieldRef' || !node.attributes.Name)
    throw new UnsupportedExpression(`<${node.name}> in <OrderBy>`);
  const isDescending = node.attributes.Ascending?.toUpperCase() === 'FALSE';
  return { field: node.attributes.Name, direction: isDescending ? 'desc' : 'asc' };
}

function rowLimitOf(node: XmlNode): number {
  const limit = Number(node.text.trim());
  if (!Number.isInteger(limit) || limit < 0) throw new UnsupportedExpression(`The row limit '${node.text}'`);
  return limit;
}
