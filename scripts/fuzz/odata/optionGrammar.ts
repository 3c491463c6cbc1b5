import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';

/** The other query options and the address; each as text, and what it must be read as. */
interface Written {
  readonly text: string;
  readonly tree: unknown;
}

export const OPTION_RULES = [
  ...[
    'sort column',
    'sort asc',
    'sort desc',
    'several sort columns',
    'path',
    'star',
    'path of several',
    'several paths'
  ],
  ...[
    'next page',
    'previous page',
    'sorted page',
    'page after an instant',
    'segment',
    'no argument',
    'text argument'
  ],
  ...['plain argument', 'named argument', 'guid argument', 'alias', 'several arguments', 'slash in a string']
];

const NAMES = ['Id', 'Title', '_x', 'Größe', 'AuthorKey', 'OData__x'];

export function orderIn(derivation: Derivation): Written {
  const { dice } = derivation;
  const terms = dice.many(1, 3, () => orderTermIn(derivation));
  if (terms.length > 1) derivation.rules.push('several sort columns');
  return {
    text: terms.map(term => term.text).join(dice.pick([',', ', '])),
    tree: terms.map(term => term.tree)
  };
}

function orderTermIn(derivation: Derivation): Written {
  const { dice } = derivation;
  const field = dice.pick(NAMES);
  derivation.rules.push('sort column');
  const direction = dice.pick(['asc', 'desc', '']);
  if (direction !== '') derivation.rules.push(`sort ${direction}`);
  const written = direction === '' ? field : `${field}${dice.pick([' ', '  '])}${direction}`;
  return { text: written, tree: { field, direction: direction === 'desc' ? 'desc' : 'asc' } };
}

export function pathsIn(derivation: Derivation): Written {
  const { dice } = derivation;
  const paths = dice.many(1, 4, () => pathIn(derivation));
  if (paths.length > 1) derivation.rules.push('several paths');
  return { text: paths.join(dice.pick([',', ' , '])), tree: paths };
}

function pathIn(derivation: Derivation): string {
  const { dice } = derivation;
  if (dice.percent(15)) return derivation.use('star', '*');
  const names = dice.many(1, 3, () => dice.pick(NAMES));
  return derivation.use(names.length > 1 ? 'path of several' : 'path', names.join('/'));
}

export function skipTokenIn(derivation: Derivation): Written {
  const { dice } = derivation;
  const id = dice.below(1e9);
  const isNext = dice.percent(60);
  const values = dice.percent(60) ? sortedValuesIn(derivation) : [];
  const members = [
    ...(isNext ? ['Paged=TRUE'] : dice.pick([['PagedPrev=TRUE'], ['Paged=TRUE', 'PagedPrev=TRUE']])),
    ...values.map(({ name, written }) => `p_${name}=${written}`),
    `p_ID=${id}`
  ];
  return derivation.use(isNext ? 'next page' : 'previous page', {
    text: dice.pick(['', '?']) + members.join('&'),
    tree: {
      direction: isNext ? 'next' : 'previous',
      id,
      values: Object.fromEntries(values.map(({ name, value }) => [name.toLowerCase(), value]))
    }
  });
}

interface SortedValue {
  readonly name: string;
  readonly written: string;
  readonly value: string;
}

function sortedValuesIn(derivation: Derivation): SortedValue[] {
  const { dice } = derivation;
  return ['Title', 'Created', 'Rank'].slice(0, dice.between(1, 3)).map(name => {
    if (name === 'Created') {
      return derivation.use('page after an instant', {
        name,
        written: '20261122%2009%3a00%3a00',
        value: '2026-11-22T09:00:00Z'
      });
    }
    const value = dice.many(0, 3, () => dice.pick(['a', '&', '=', '漢', '%', '+', ' ', "'", '7'])).join('');
    return derivation.use('sorted page', { name, written: encodeURIComponent(value), value });
  });
}

/** What follows `/_api/`, decoded; aliases of the query string are `@a` and `@b`. */
export function addressIn(derivation: Derivation): Written {
  const segments = derivation.dice.many(1, 4, () => segmentIn(derivation));
  return { text: segments.map(({ text }) => text).join('/'), tree: segments.map(({ tree }) => tree) };
}

export const ALIASES = new Map([
  ['@a', "'/sites/x'"],
  ['@b', '12']
]);

function segmentIn(derivation: Derivation): Written {
  const { dice } = derivation;
  const name = dice.pick([
    'web',
    'Lists',
    'getByTitle',
    'items',
    '$batch',
    'versions',
    'GetFileByServerRelativePath'
  ]);
  derivation.rules.push('segment');
  if (dice.percent(50)) return { text: name, tree: { name: name.toLowerCase() } };
  const args = dice.many(0, 2, () => argumentIn(derivation));
  if (args.length !== 1) derivation.rules.push(args.length === 0 ? 'no argument' : 'several arguments');
  return {
    text: `${name}(${args.map(({ text }) => text).join(dice.pick([',', ', ']))})`,
    tree: { name: name.toLowerCase(), args: args.map(({ tree }) => tree) }
  };
}

function argumentIn(derivation: Derivation): Written {
  const { dice } = derivation;
  const { text, value } = valueIn(derivation);
  if (dice.percent(70)) return { text, tree: { name: '', value } };
  const name = dice.pick(['DecodedUrl', 'roledefid', '_x1']);
  return derivation.use('named argument', {
    text: `${name}${dice.pick(['=', ' = '])}${text}`,
    tree: { name: name.toLowerCase(), value }
  });
}

function valueIn(derivation: Derivation): { text: string; value: string } {
  const { dice } = derivation;
  switch (dice.below(4)) {
    case 0:
      return derivation.use('plain argument', same(dice.pick(['12', 'true', '-1', 'x y'])));
    case 1:
      return derivation.use('guid argument', { text: "guid'0a'", value: '0a' });
    case 2:
      return derivation.use(
        'alias',
        dice.pick([
          { text: '@a', value: '/sites/x' },
          { text: '@B', value: '12' }
        ])
      );
    default:
      return quotedIn(derivation, dice);
  }
}

function quotedIn(derivation: Derivation, dice: Dice): { text: string; value: string } {
  const value = dice
    .many(0, 4, () => dice.pick(['a', "'", '/', ',', '(', ')', '@a', '=', '漢', '..', ' ', '%2f']))
    .join('');
  if (value.includes('/')) derivation.rules.push('slash in a string');
  return derivation.use('text argument', { text: `'${value.replaceAll("'", "''")}'`, value });
}

function same(text: string): { text: string; value: string } {
  return { text, value: text };
}
