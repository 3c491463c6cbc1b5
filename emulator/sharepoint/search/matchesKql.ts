import { notImplemented } from '../errors/requestErrors';
import { type Kql } from './Kql';
import { type Searchable, type SearchValue } from './Searchable';
import { wordsOf } from './wordsOf';

type Restriction = Extract<Kql, { kind: 'property' }>;

/** @throws SharePointError 501 for a comparison this property cannot make here */
export function matchesKql(query: Kql, document: Searchable): boolean {
  switch (query.kind) {
    case 'everything':
      return true;
    case 'words':
      return document.texts().some(words => containsWords(words, query));
    case 'property':
      return matchesProperty(query, document.property(query.name));
    case 'and':
      return query.terms.every(term => matchesKql(term, document));
    case 'or':
      return query.terms.some(term => matchesKql(term, document));
    case 'not':
      return !matchesKql(query.term, document);
  }
}

/** A query of punctuation alone asks for nothing. */
function containsWords(
  words: readonly string[],
  wanted: { readonly words: readonly string[]; readonly isPrefix: boolean }
): boolean {
  const { length } = wanted.words;
  if (length === 0) return false;
  const last = length - 1;
  const isAt = (start: number): boolean =>
    wanted.words.every((word, at) => {
      const found = words[start + at] ?? '';
      return wanted.isPrefix && at === last ? found.startsWith(word) : found === word;
    });
  return words.some((_, start) => isAt(start));
}

/** A property the index does not have is no error: nothing has it. */
function matchesProperty(restriction: Restriction, found: SearchValue | undefined): boolean {
  if (restriction.operator === '<>') {
    return !matchesProperty({ ...restriction, operator: '=' }, found);
  }
  if (found === undefined) return false;
  if (found.type === 'number') return compare(restriction, found.value - Number(restriction.value));
  if (found.type === 'date') return matchesDate(restriction, found.value);
  if (restriction.operator !== ':' && restriction.operator !== '=') {
    throw notImplemented(`KQL's ${restriction.operator} on the property ${restriction.name}`);
  }
  return found.values.some(value => MATCHERS[found.type](restriction, value));
}

const MATCHERS: Readonly<
  Record<'text' | 'id' | 'address', (restriction: Restriction, value: string) => boolean>
> = {
  text({ operator, value, isPrefix }, text) {
    const words = wordsOf(text);
    const wanted = { words: wordsOf(value), isPrefix };
    if (operator === ':') return containsWords(words, wanted);
    return isPrefix
      ? containsWords(words.slice(0, wanted.words.length), wanted)
      : words.join(' ') === wanted.words.join(' ');
  },
  id: ({ value }, id) => bare(value) === bare(id),
  /** What lies below the address, too. */
  address({ value }, address) {
    const wanted = decoded(value).replace(/\/+$/, '');
    const place = decoded(address);
    return place === wanted || place.startsWith(`${wanted}/`) || place.startsWith(`${wanted}?`);
  }
};

function bare(id: string): string {
  return id.toLowerCase().replace(/[{}]/g, '');
}

function decoded(address: string): string {
  return address.toLowerCase().replaceAll('%20', ' ');
}

/** A date alone is a whole day. */
function matchesDate(restriction: Restriction, instant: string): boolean {
  const { value } = restriction;
  const atMs = Date.parse(value);
  if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(atMs)) throw notImplemented(`the KQL date ${value}`);
  const isDay = value.length === 'YYYY-MM-DD'.length;
  const found = isDay ? Date.parse(instant.slice(0, value.length)) : Date.parse(instant);
  return compare(restriction, found - atMs);
}

function compare({ operator }: Restriction, difference: number): boolean {
  const answers: Readonly<Record<Restriction['operator'], boolean>> = {
    ':': difference === 0,
    '=': difference === 0,
    '<>': difference !== 0,
    '<': difference < 0,
    '<=': difference <= 0,
    '>': difference > 0,
    '>=': difference >= 0
  };
  return answers[operator];
}
