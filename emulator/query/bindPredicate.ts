import { bindLiteral } from './bindLiteral';
import { isMultiple, isText, PERSON_PROPERTIES, type Column, type Columns } from './Column';
import { IncompatibleValue, NotEmulated, UnknownField, UnsupportedExpression } from './errors';
import { type FieldPath, type Literal, type Predicate } from './Predicate';

type Leaf = Exclude<Predicate, { kind: 'and' | 'or' | 'not' }>;

/**
 * Checks a predicate against a list and spells it in the list's own words: columns by internal name, a person or lookup
 * without property meaning its id, values of the column's type.
 * @throws UnknownField, IncompatibleValue, UnsupportedExpression
 */
export function bindPredicate(predicate: Predicate, columns: Columns): Predicate {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { ...predicate, terms: predicate.terms.map(term => bindPredicate(term, columns)) };
    case 'not':
      return { ...predicate, term: bindPredicate(predicate.term, columns) };
    default:
      return bindLeaf(predicate, columns);
  }
}

function bindLeaf(leaf: Leaf, columns: Columns): Predicate {
  const column = columns.find(leaf.field.name);
  if (!column) throw new UnknownField(leaf.field.name);
  if (column.kind === 'computed') throw new UnsupportedExpression(`Asking for the computed ${column.name}`);
  return isMultiple(column) ? bindMultiple(leaf, column) : bindSingle(leaf, column);
}

function bindSingle(leaf: Leaf, column: Column): Predicate {
  const field = bindPath(leaf, column);
  switch (leaf.kind) {
    case 'compare':
      return { ...leaf, field, value: bindLiteral(leaf.value, column, field) };
    case 'in':
      return { ...leaf, field, values: leaf.values.map(value => bindLiteral(value, column, field)) };
    case 'includes':
      throw new IncompatibleValue(column.name, 'it holds one value, not several');
    case 'startsWith':
    case 'contains':
      if (!isText(column, field))
        throw new IncompatibleValue(column.name, 'only text has a beginning and parts');
      return { ...leaf, field };
    case 'datePart':
      if (column.kind !== 'dateTime')
        throw new IncompatibleValue(column.name, 'only a date has a day and a month');
      return { ...leaf, field };
    default:
      return { ...leaf, field };
  }
}

/** A column of several values equals whatever is among them. */
function bindMultiple(leaf: Leaf, column: Column): Predicate {
  const field = bindPath(leaf, column);
  switch (leaf.kind) {
    case 'isNull':
    case 'isNotNull':
      return { ...leaf, field };
    case 'includes':
      return { ...leaf, field, value: bindLiteral(leaf.value, column, field) };
    case 'in': {
      const terms = leaf.values.map(value => includes(field, bindLiteral(value, column, field)));
      return terms.length === 1 && terms[0] ? terms[0] : { kind: 'or', terms };
    }
    case 'compare': {
      const term = includes(field, bindLiteral(leaf.value, column, field));
      if (leaf.op === 'eq') return term;
      if (leaf.op === 'ne') return { kind: 'not', term };
      throw new IncompatibleValue(column.name, 'several values are neither more nor less');
    }
    default:
      throw new NotEmulated(`A search inside the values of ${column.name}`);
  }
}

function includes(field: FieldPath, value: Literal): Predicate {
  return { kind: 'includes', field, value };
}

function bindPath(leaf: Leaf, column: Column): FieldPath {
  const { name, property } = leaf.field;
  if (property === undefined)
    return isByName(leaf, column) ? { name: column.name, property: 'Title' } : { name: column.name };
  const isPerson = column.kind === 'person' || column.kind === 'people';
  if (!isPerson && column.kind !== 'lookup' && column.kind !== 'lookups')
    throw new UnknownField(`${name}/${property}`);
  if (property.toLowerCase() === 'id') return { name: column.name };
  if (!isPerson) throw new NotEmulated(`Asking for ${name}/${property}`);
  const known = PERSON_PROPERTIES.find(candidate => candidate.toLowerCase() === property.toLowerCase());
  if (!known) throw new UnknownField(`${name}/${property}`);
  return { name: column.name, property: known };
}

/** A person compared with text means his name, as CAML does without LookupId. */
function isByName(leaf: Leaf, column: Column): boolean {
  if (column.kind !== 'person' && column.kind !== 'people') return false;
  if (leaf.kind === 'startsWith' || leaf.kind === 'contains') return true;
  const literals: readonly Literal[] =
    leaf.kind === 'compare' || leaf.kind === 'includes'
      ? [leaf.value]
      : leaf.kind === 'in'
        ? leaf.values
        : [];
  return literals.some(literal => literal.type === 'text' && !/^\d+$/.test(literal.value));
}
