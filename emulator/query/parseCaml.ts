import { type CamlContext } from './camlContext';
import { NotEmulated, UnsupportedExpression } from './errors';
import { type OrderTerm } from './ListQuery';
import { parseWhere } from './parseWhere';
import { type Predicate } from './Predicate';
import { childOf, parseXmlNode, type XmlNode } from './XmlNode';

/** What a CAML view asks for. */
export interface CamlView {
  readonly where?: Predicate;
  readonly orderBy: readonly OrderTerm[];
  /** Columns that rows are grouped by; undefined when the view does not group. */
  readonly groupBy?: readonly OrderTerm[];
  /** Undefined when the view does not say. */
  readonly rowLimit?: number;
  readonly isPaged: boolean;
  /** Empty when the view does not say. */
  readonly viewFields: readonly string[];
}

/** Those that only say how a view looks are passed over. */
const VIEW_PARTS = new Set([
  ...['Query', 'ViewFields', 'RowLimit'],
  ...['Toolbar', 'ViewType2', 'JSLink', 'XslLink', 'CustomFormatter', 'ParameterBindings', 'ViewData']
]);
const QUERY_PARTS = new Set(['Where', 'OrderBy', 'GroupBy']);
/** SharePoint reads them, the emulator does not. */
const FOREIGN_PARTS = new Set([
  'Joins',
  'ProjectedFields',
  'Aggregations',
  'QueryOptions',
  'Method',
  'Formats'
]);

/**
 * Reads `<View><Query><Where>...</Where><OrderBy/></Query><ViewFields/><RowLimit Paged="TRUE">30</RowLimit></View>`.
 * https://learn.microsoft.com/sharepoint/dev/schema/view-element-list
 * @throws QuerySyntaxError, UnsupportedExpression (NotEmulated: joins, aggregations and whatever else is not read)
 */
export function parseCaml(viewXml: string, context?: CamlContext): CamlView {
  if (viewXml.trim() === '') return { orderBy: [], isPaged: false, viewFields: [] };
  const view = parseXmlNode(viewXml);
  if (view.name !== 'View') throw new UnsupportedExpression(`<${view.name}> instead of <View>`);
  refuseOthers(view, VIEW_PARTS);
  const query = childOf(view, 'Query');
  if (query) refuseOthers(query, QUERY_PARTS);
  const where = childOf(query, 'Where');
  const group = childOf(query, 'GroupBy');
  return {
    ...(where && where.children.length > 0 ? { where: parseWhere(where, context) } : {}),
    orderBy: (childOf(query, 'OrderBy')?.children ?? []).map(orderTermOf),
    ...(group && group.children.length > 0 ? { groupBy: group.children.map(orderTermOf) } : {}),
    ...limitOf(childOf(view, 'RowLimit')),
    viewFields: (childOf(view, 'ViewFields')?.children ?? []).map(child => child.attributes.Name ?? '')
  };
}

function refuseOthers(node: XmlNode, known: ReadonlySet<string>): void {
  const foreign = node.children.find(child => !known.has(child.name));
  if (!foreign) return;
  const what = `<${foreign.name}> in <${node.name}>`;
  throw FOREIGN_PARTS.has(foreign.name) ? new NotEmulated(what) : new UnsupportedExpression(what);
}

function orderTermOf(node: XmlNode): OrderTerm {
  if (node.name !== 'FieldRef' || !node.attributes.Name)
    throw new UnsupportedExpression(`<${node.name}> in <OrderBy>`);
  const isDescending = node.attributes.Ascending?.toUpperCase() === 'FALSE';
  return { field: node.attributes.Name, direction: isDescending ? 'desc' : 'asc' };
}

function limitOf(limit: XmlNode | undefined): Pick<CamlView, 'rowLimit' | 'isPaged'> {
  if (!limit) return { isPaged: false };
  const rowLimit = Number(limit.text.trim());
  if (!Number.isInteger(rowLimit) || rowLimit < 0)
    throw new UnsupportedExpression(`The row limit '${limit.text}'`);
  return { rowLimit, isPaged: limit.attributes.Paged?.toUpperCase() === 'TRUE' };
}
