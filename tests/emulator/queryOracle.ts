/**
 * A second opinion on queries: a plain evaluator over an array that shares no code with the emulator. It has its own
 * idea of a condition, writes it as OData and as CAML, says which rows it holds for, and how SharePoint would reach them.
 */
export interface OracleRow {
  readonly id: number;
  /** Indexed text. */
  readonly month: string | null;
  /** Indexed number. */
  readonly score: number | null;
  /** Indexed date. */
  readonly when: string | null;
  /** Text without index. */
  readonly title: string | null;
  /** Boolean without index. */
  readonly flag: boolean | null;
}

export type OracleColumn = keyof OracleRow;
type Scalar = string | number | boolean;
export type Relation = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'begins' | 'has' | 'empty' | 'filled';

export type Condition =
  | { readonly test: Relation; readonly column: OracleColumn; readonly value: Scalar }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const INDEXED: readonly OracleColumn[] = ['id', 'month', 'score', 'when'];
const FIELD = {
  id: 'ID',
  month: 'Month',
  score: 'Score',
  when: 'When',
  title: 'Title',
  flag: 'Flag'
} as const;
const CAML_TYPE = {
  id: 'Counter',
  month: 'Text',
  score: 'Number',
  when: 'DateTime',
  title: 'Text',
  flag: 'Boolean'
} as const;

export function isTrue(condition: Condition, row: OracleRow): boolean {
  if ('all' in condition) return condition.all.every(each => isTrue(each, row));
  if ('any' in condition) return condition.any.some(each => isTrue(each, row));
  const cell = row[condition.column];
  if (condition.test === 'empty') return cell === null;
  if (condition.test === 'filled') return cell !== null;
  if (cell === null) return condition.test === 'ne';
  return isRelated(condition.test, fold(cell), fold(condition.value));
}

function isRelated(test: Relation, left: string | number, right: string | number): boolean {
  switch (test) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'begins':
      return String(left).startsWith(String(right));
    default:
      return String(left).includes(String(right));
  }
}

function fold(value: Scalar): string | number {
  return typeof value === 'string' ? value.toLowerCase() : Number(value);
}

export function asOData(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(asOData).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(asOData).join(' or ')})`;
  const name = FIELD[condition.column];
  switch (condition.test) {
    case 'empty':
      return `${name} eq null`;
    case 'filled':
      return `${name} ne null`;
    case 'begins':
      return `startswith(${name},'${String(condition.value)}')`;
    case 'has':
      return `substringof('${String(condition.value)}',${name})`;
    default:
      return `${name} ${condition.test} ${odataLiteral(condition.column, condition.value)}`;
  }
}

function odataLiteral(column: OracleColumn, value: Scalar): string {
  if (column === 'when') return `datetime'${String(value)}'`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}

const CAML_ELEMENT: Readonly<Record<Relation, string>> = {
  eq: 'Eq',
  ne: 'Neq',
  lt: 'Lt',
  le: 'Leq',
  gt: 'Gt',
  ge: 'Geq',
  begins: 'BeginsWith',
  has: 'Contains',
  empty: 'IsNull',
  filled: 'IsNotNull'
};

export function asCaml(condition: Condition): string {
  return `<View><Query><Where>${camlCondition(condition)}</Where></Query></View>`;
}

function camlCondition(condition: Condition): string {
  if ('all' in condition) return camlChain('And', condition.all);
  if ('any' in condition) return camlChain('Or', condition.any);
  const element = CAML_ELEMENT[condition.test];
  const isUnary = condition.test === 'empty' || condition.test === 'filled';
  const time = condition.column === 'when' ? ' IncludeTimeValue="TRUE"' : '';
  const type = CAML_TYPE[condition.column];
  const text = typeof condition.value === 'boolean' ? Number(condition.value) : condition.value;
  const value = isUnary ? '' : `<Value Type="${type}"${time}>${String(text)}</Value>`;
  return `<${element}><FieldRef Name="${FIELD[condition.column]}"/>${value}</${element}>`;
}

function camlChain(element: string, conditions: readonly Condition[]): string {
  return conditions.map(camlCondition).reduce((left, right) => `<${element}>${left}${right}</${element}>`);
}

export type Verdict = { readonly touches: number } | 'refused';

/** How many rows a filter touches that is not a mere range of ids, or that it is refused, on a list over the threshold. */
export function verdictOn(condition: Condition, rows: readonly OracleRow[], threshold: number): Verdict {
  const terms = conjuncts(condition);
  const [first] = terms;
  const column = first && servedColumn(first);
  if (!first || column === undefined) return 'refused';
  const interval =
    'any' in first ? [first] : terms.filter(term => !('any' in term) && servedColumn(term) === column);
  const touched = rows.filter(row => interval.every(term => isTrue(term, row))).length;
  return touched > threshold ? 'refused' : { touches: touched };
}

function conjuncts(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all.flatMap(conjuncts) : [condition];
}

/** The indexed column that alone can serve a term; every part of an OR must ask it. */
function servedColumn(condition: Condition): OracleColumn | undefined {
  if ('any' in condition || 'all' in condition) {
    const parts = 'any' in condition ? condition.any : conjuncts(condition);
    const isProduct = 'all' in condition && parts.some(part => 'any' in part);
    const columns = new Set(parts.map(servedColumn));
    return columns.size === 1 && !isProduct ? [...columns][0] : undefined;
  }
  const isServed = INDEXED.includes(condition.column) && condition.test !== 'ne' && condition.test !== 'has';
  return isServed ? condition.column : undefined;
}

/** True when nothing but ID is compared, which SharePoint answers by walking along ID. */
export function isIdRange(condition: Condition): boolean {
  return conjuncts(condition).every(
    term =>
      !('any' in term) &&
      !('all' in term) &&
      term.column === 'id' &&
      ['eq', 'lt', 'le', 'gt', 'ge'].includes(term.test)
  );
}
