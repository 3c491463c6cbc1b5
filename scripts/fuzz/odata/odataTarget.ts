import { UnsupportedExpression, QuerySyntaxError } from '../../../emulator/query/errors';
import { type OrderTerm } from '../../../emulator/query/ListQuery';
import { type PageCursor } from '../../../emulator/query/PageCursor';
import { parseFilter } from '../../../emulator/query/parseFilter';
import { parseOrderBy, parsePaths } from '../../../emulator/query/parseOptions';
import { type Predicate } from '../../../emulator/query/Predicate';
import { printFilter } from '../../../emulator/query/printFilter';
import { parseSkipToken, printSkipToken } from '../../../emulator/query/skipToken';
import { type Segment, segmentsOf } from '../../../emulator/sharepoint/address/segments';
import { SharePointError } from '../../../emulator/sharepoint/errors/SharePointError';
import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';
import { mutateText } from '../mutateText';
import { type Growth, type Sample, type Target } from '../Target';
import { filterIn, FILTER_RULES } from './filterGrammar';
import { addressIn, ALIASES, OPTION_RULES, orderIn, pathsIn, skipTokenIn } from './optionGrammar';
import { REFUSED_FILTER_RULES, refusedFilterIn } from './refusedFilters';

type Part = '$filter' | '$orderby' | '$select' | '$skiptoken' | 'address';

interface ODataInput {
  readonly part: Part;
  readonly text: string;
}

const PARSERS: Readonly<Record<Part, (text: string) => unknown>> = {
  $filter: parseFilter,
  $orderby: parseOrderBy,
  $select: parsePaths,
  $skiptoken: parseSkipToken,
  address: text => segmentsOf(text, ALIASES)
};

const PRINTERS: Readonly<Record<Part, (tree: never) => string>> = {
  $filter: (tree: Predicate) => printFilter(tree),
  $orderby: (tree: readonly OrderTerm[]) =>
    tree.map(({ field, direction }) => `${field} ${direction}`).join(),
  $select: (tree: readonly string[]) => tree.join(),
  $skiptoken: (tree: PageCursor) => printSkipToken(tree),
  address: (tree: readonly Segment[]) => tree.map(printSegment).join('/')
};

/** Query options of OData, and the address they belong to. */
export const odataTarget: Target<ODataInput> = {
  name: 'odata',
  inputs: { test: 6_667, fuzz: 1_000_000 },
  rules: [...FILTER_RULES, ...OPTION_RULES, ...REFUSED_FILTER_RULES],
  derive: derivation => {
    const share = derivation.dice.below(100);
    if (share < 52) return sampleOf('$filter', filterIn(derivation));
    if (share < 66)
      return { input: { part: '$filter', text: refusedFilterIn(derivation) }, expected: 'refused' };
    return sampleOf(...optionIn(derivation, share));
  },
  mutate: ({ part, text }, dice: Dice) => ({ part, text: mutateText(text, dice) }),
  parse: ({ part, text }) => PARSERS[part](text),
  isRefusal: error =>
    error instanceof QuerySyntaxError ||
    error instanceof UnsupportedExpression ||
    (error instanceof SharePointError && error.status === 400),
  print: (tree, { part }) => ({ part, text: PRINTERS[part](tree as never) }),
  growths: [
    ...[
      '(',
      ')',
      'not ',
      "'",
      "''",
      ' ',
      '9',
      'a',
      'a/',
      ',',
      '.',
      '-',
      '\0',
      'é',
      '\u{1F600}',
      "a'",
      '1e'
    ].map(growing),
    around('a string', { before: "Id eq '", piece: "x''", after: "'" }),
    around('alternatives', { before: 'Id eq 1', piece: ' or Id eq 1', after: '' }),
    around('spaces before a fault', { before: 'Id', piece: ' ', after: '#' }),
    around('digits before a letter', { before: 'Id eq 1', piece: '1', after: 'x' }),
    around('letters before a quote', { before: 'Id eq ', piece: 'a', after: "'" }),
    { name: 'sort columns', of: size => ({ part: '$orderby', text: 'Id,'.repeat(size) + 'Id' }) },
    { name: 'spaces in a sort column', of: size => ({ part: '$orderby', text: `Id${' '.repeat(size)}x` }) },
    { name: 'paths', of: size => ({ part: '$select', text: `${'a/'.repeat(size)}a b` }) },
    {
      name: 'page values',
      of: size => ({ part: '$skiptoken', text: `Paged=TRUE${'&p_a=1'.repeat(size)}&p_ID=1` })
    },
    { name: 'segments', of: size => ({ part: 'address', text: 'web/'.repeat(size) }) },
    {
      name: 'parentheses of a segment',
      of: size => ({ part: 'address', text: `a${'('.repeat(size)}${')'.repeat(size)}` })
    },
    { name: 'quotes of a segment', of: size => ({ part: 'address', text: `a(${"'".repeat(size)}` }) },
    { name: 'spaces of an argument', of: size => ({ part: 'address', text: `a(b${' '.repeat(size)}c)` }) }
  ]
};

type Written = { readonly text: string; readonly tree: unknown };

function sampleOf(part: Part, { text, tree }: Written): Sample<ODataInput> {
  return { input: { part, text }, expected: 'parses', tree };
}

function optionIn(derivation: Derivation, share: number): [Part, Written] {
  if (share < 72) return ['$orderby', orderIn(derivation)];
  if (share < 78) return ['$select', pathsIn(derivation)];
  return share < 86 ? ['$skiptoken', skipTokenIn(derivation)] : ['address', addressIn(derivation)];
}

function printSegment({ name, args }: Segment): string {
  if (!args) return name;
  const written = args.map(
    arg => `${arg.name === '' ? '' : `${arg.name}=`}'${arg.value.replaceAll("'", "''")}'`
  );
  return `${name}(${written.join()})`;
}

function growing(piece: string): Growth<ODataInput> {
  return around(JSON.stringify(piece), { before: '', piece, after: '' });
}

function around(
  name: string,
  { before, piece, after }: { before: string; piece: string; after: string }
): Growth<ODataInput> {
  return { name, of: size => ({ part: '$filter', text: before + piece.repeat(size) + after }) };
}
