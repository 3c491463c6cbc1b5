import { QuerySyntaxError, UnsupportedExpression } from '../../../emulator/query/errors';
import { type CamlView, parseCaml } from '../../../emulator/query/parseCaml';
import { printCaml } from '../../../emulator/query/printCaml';
import { mutateText } from '../mutateText';
import { type Growth, type Target } from '../Target';
import { CONTEXT } from './contextValues';
import { refusedViewIn, REFUSED_VIEW_RULES } from './refusedViews';
import { viewIn, VIEW_RULES } from './viewGrammar';

const OPEN = '<View><Query><Where>';
const CLOSE = '</Where></Query></View>';
const REF = '<FieldRef Name="A"/>';

/** CAML views. */
export const camlTarget: Target<string> = {
  name: 'caml',
  inputs: { test: 6_667, fuzz: 1_000_000 },
  rules: [...VIEW_RULES, ...REFUSED_VIEW_RULES],
  derive: derivation => {
    if (derivation.dice.percent(18)) return { input: refusedViewIn(derivation), expected: 'refused' };
    const { xml, tree } = viewIn(derivation);
    return { input: xml, expected: 'parses', tree };
  },
  mutate: mutateText,
  parse: xml => parseCaml(xml, CONTEXT),
  isRefusal: error => error instanceof QuerySyntaxError || error instanceof UnsupportedExpression,
  print: tree => printCaml(tree as CamlView),
  growths: [
    ...[
      '<',
      '>',
      '<And>',
      '<a/>',
      '&',
      '&#',
      '&amp;',
      '&#x41;',
      ' ',
      '\n',
      '<!--',
      '<!---->',
      '<![CDATA[',
      '<?x ',
      'a'
    ].map(piece => around(JSON.stringify(piece), { before: '', piece, after: '' })),
    around('values of a list', {
      before: `${OPEN}<In>${REF}<Values>`,
      piece: '<Value>a</Value>',
      after: `</Values></In>${CLOSE}`
    }),
    around('text of a value', {
      before: `${OPEN}<Eq>${REF}<Value>`,
      piece: 'a&lt;',
      after: `</Value></Eq>${CLOSE}`
    }),
    around('comments in a value', {
      before: `${OPEN}<Eq>${REF}<Value>`,
      piece: '<!--x-->',
      after: `</Value></Eq>${CLOSE}`
    }),
    around('CDATA in a value', {
      before: `${OPEN}<Eq>${REF}<Value>`,
      piece: '<![CDATA[x]]>',
      after: `</Value></Eq>${CLOSE}`
    }),
    around('a long attribute', { before: '<View Scope="', piece: 'x&gt;', after: '"/>' }),
    around('spaces in a tag', { before: '<View', piece: ' ', after: '/>' }),
    around('an open attribute', { before: '<View Scope="', piece: '<a b=', after: '' }),
    {
      name: 'attributes',
      of: size => `<View${Array.from({ length: size }, (_, at) => ` a${at}="x"`).join('')}/>`
    },
    around('columns', {
      before: '<View><ViewFields>',
      piece: '<FieldRef Name="a"/>',
      after: '</ViewFields></View>'
    }),
    around('closing tags', { before: '<View>', piece: '</a>', after: '' }),
    around('entities without end', {
      before: `${OPEN}<Eq>${REF}<Value>`,
      piece: '&a',
      after: `</Value></Eq>${CLOSE}`
    })
  ]
};

function around(
  name: string,
  { before, piece, after }: { before: string; piece: string; after: string }
): Growth<string> {
  return { name, of: size => before + piece.repeat(size) + after };
}
