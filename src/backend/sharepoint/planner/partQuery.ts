import { type Limits } from './Limits';
import { type Part } from './Part';

/** The terms of a part, the one whose index answers first: SharePoint evaluates AND from left to right. */
type Term =
  | { readonly kind: 'among'; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: 'above' | 'below'; readonly id: number };

/** How a part is asked: as an OData filter, or, where keys go as one In, which OData has not, as a CAML view. */
export type PartQuery =
  | { readonly kind: 'filter'; readonly filter: string; readonly top: number }
  | { readonly kind: 'view'; readonly viewXml: string };

export function partQuery(part: Part, limits: Limits): PartQuery {
  return queryOf(termsOf(part), { top: part.top, limits });
}

export interface KeyedRows {
  readonly column: string;
  readonly keys: readonly string[];
  readonly top: number;
}

export interface KeyedQuery {
  readonly keys: readonly string[];
  readonly query: PartQuery;
}

/** The newest rows whose indexed column holds one of the keys: in as many questions as the keys need. */
export function keyedQueries({ column, keys, top }: KeyedRows, limits: Limits): readonly KeyedQuery[] {
  const size = limits.keyStrategy === 'each' ? 1 : limits.keysPerPart;
  return Array.from({ length: Math.ceil(keys.length / size) }, (_, at) => {
    const values = keys.slice(at * size, (at + 1) * size);
    return { keys: values, query: queryOf([{ kind: 'among', column, values }], { top, limits }) };
  });
}

function queryOf(terms: readonly Term[], { top, limits }: { top: number; limits: Limits }): PartQuery {
  const isLong = terms.some(term => term.kind === 'among' && term.values.length > 1);
  if (isLong && limits.keyStrategy === 'in') return { kind: 'view', viewXml: viewOf(terms, top) };
  return { kind: 'filter', filter: terms.map(printFilter).join(' and '), top };
}

function termsOf(part: Part): readonly Term[] {
  const bounds: Term[] = [];
  if (part.aboveId !== undefined) bounds.push({ kind: 'above', id: part.aboveId });
  if (part.belowId !== undefined) bounds.push({ kind: 'below', id: part.belowId });
  const { keyColumn, monthColumn = keyColumn, bucketColumn = keyColumn } = part.lane;
  switch (part.kind) {
    case 'walk':
      return bounds;
    case 'window':
      return [...bounds, { kind: 'among', column: keyColumn, values: part.keys }];
    case 'month': {
      const values = part.keys.flatMap(key => part.months.map(month => `${key}|${month}`));
      return [{ kind: 'among', column: monthColumn, values }, ...bounds];
    }
    case 'buckets': {
      const values = part.keys.flatMap(key => part.buckets.map(bucket => `${key}.${bucket}`));
      return [{ kind: 'among', column: bucketColumn, values }, ...bounds];
    }
    case 'all-time':
      return [{ kind: 'among', column: keyColumn, values: part.keys }, ...bounds];
  }
}

function printFilter(term: Term): string {
  if (term.kind !== 'among') return `Id ${term.kind === 'above' ? 'gt' : 'lt'} ${Math.trunc(term.id)}`;
  const branches = term.values.map(value => `${term.column} eq '${value.replace(/'/g, "''")}'`);
  return branches.length === 1 ? branches.join('') : `(${branches.join(' or ')})`;
}

function viewOf(terms: readonly Term[], top: number): string {
  const where = terms.map(printCaml).reduce((all, term) => `<And>${all}${term}</And>`);
  const order = '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>';
  return `<View><Query><Where>${where}</Where>${order}</Query><RowLimit>${top}</RowLimit></View>`;
}

function printCaml(term: Term): string {
  if (term.kind !== 'among') {
    const operator = term.kind === 'above' ? 'Gt' : 'Lt';
    const value = `<Value Type="Counter">${Math.trunc(term.id)}</Value>`;
    return `<${operator}><FieldRef Name="ID"/>${value}</${operator}>`;
  }
  const values = term.values.map(value => `<Value Type="Text">${escapeXml(value)}</Value>`);
  return `<In><FieldRef Name="${term.column}"/><Values>${values.join('')}</Values></In>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
