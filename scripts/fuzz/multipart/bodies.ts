import { type Derivation } from '../Derivation';

export const BODY_RULES = [
  ...[
    'no body',
    'JSON body',
    'body of many lines',
    'blank line in a body',
    'boundary inside a line',
    'boundary with more'
  ],
  ...[
    'boundary behind a space',
    'request line in a body',
    'text of any script',
    'bytes that are no UTF-8',
    'LF',
    'CRLF'
  ]
];

/** The body of a write: JSON, with whatever may be taken for the frame around it. */
export function bodyIn(derivation: Derivation, boundaries: readonly string[]): string {
  const { dice } = derivation;
  if (dice.percent(20)) return derivation.use('no body', '');
  if (dice.percent(30)) return derivation.use('JSON body', '{"Title":"a"}');
  const [outer = '', inner = outer] = boundaries;
  const lines: readonly (readonly [rule: string, line: string])[] = [
    ['blank line in a body', ''],
    ['boundary inside a line', `"a": "--${inner}--",`],
    ['boundary with more', `--${outer}x`],
    ['boundary with more', `--${inner}---`],
    ['boundary behind a space', ` --${outer}--`],
    ['request line in a body', 'POST /_api/web HTTP/1.1'],
    ['text of any script', '"漢字 \u{1F469}\u200d\u{1F467} \u202e é"'],
    // As the decoder leaves it.
    ['bytes that are no UTF-8', '"\ufffd"']
  ];
  const chosen = dice.many(1, 4, () => dice.pick(lines));
  derivation.rules.push(...chosen.map(([rule]) => rule));
  return derivation.use('body of many lines', ['{', ...chosen.map(([, line]) => line), '}'].join('\n'));
}
