import { type Literal } from '../../../emulator/query/Predicate';
import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';

/** A literal as text, and what it means. */
export interface WrittenLiteral {
  readonly text: string;
  readonly literal: Literal;
}

const PIECES = [
  ...[
    '',
    ' ',
    'a',
    'Budget',
    "it's",
    "''",
    '(',
    ')',
    ',',
    ' eq ',
    ' and ',
    '%',
    '_',
    '*',
    '\\',
    '/',
    '<b>',
    '&'
  ],
  ...[
    'ß',
    'İ',
    '漢字',
    '\u{1F600}',
    '\u{1F469}\u200d\u{1F467}',
    '\u0301',
    '\u202e',
    '\0',
    '\n',
    '\ufeff',
    '\ud800'
  ]
];

export const LITERAL_RULES = [
  ...[
    'text',
    'doubled quote',
    'whole number',
    'decimal',
    'exponent',
    'typed number',
    'signed number',
    'boolean'
  ],
  ...['day', 'time', 'time with zone', 'datetimeoffset', 'guid', 'guid in braces']
];

export function literalIn(derivation: Derivation): WrittenLiteral {
  const { dice } = derivation;
  return dice.pick([
    textLiteral,
    textLiteral,
    numberLiteral,
    numberLiteral,
    booleanLiteral,
    dateLiteral,
    guidLiteral
  ])(derivation);
}

export function textLiteral(derivation: Derivation): WrittenLiteral & { literal: { type: 'text' } } {
  const value = derivation.dice.many(0, 4, () => derivation.dice.pick(PIECES)).join('');
  if (value.includes("'")) derivation.rules.push('doubled quote');
  return derivation.use('text', {
    text: `'${value.replaceAll("'", "''")}'`,
    literal: { type: 'text', value }
  });
}

export function numberLiteral(derivation: Derivation): WrittenLiteral & { literal: { type: 'number' } } {
  const { dice } = derivation;
  const sign = dice.percent(25) ? derivation.use('signed number', dice.pick(['-', '+'])) : '';
  const digits = sign + magnitude(derivation);
  const exponent = dice.percent(15)
    ? derivation.use('exponent', `${dice.pick(['e', 'E', 'e-', 'e+'])}${dice.below(9)}`)
    : '';
  const suffix = dice.percent(20) ? derivation.use('typed number', dice.pick([...'LlMmDdFf'])) : '';
  const value = Number(digits + exponent);
  // The reader knows one zero.
  return { text: digits + exponent + suffix, literal: { type: 'number', value: value === 0 ? 0 : value } };
}

function magnitude(derivation: Derivation): string {
  const { dice } = derivation;
  if (dice.percent(60))
    return derivation.use('whole number', String(dice.below(dice.pick([10, 5000, 2 ** 31, 2 ** 53]))));
  return derivation.use(
    'decimal',
    dice.pick([`${dice.below(100)}.${dice.below(1000)}`, `.${dice.below(100)}`, `${dice.below(9)}.`])
  );
}

function booleanLiteral(derivation: Derivation): WrittenLiteral {
  const value = derivation.dice.percent(50);
  return derivation.use('boolean', { text: String(value), literal: { type: 'boolean', value } });
}

function dateLiteral(derivation: Derivation): WrittenLiteral {
  const { dice } = derivation;
  const isOffset = dice.percent(25);
  const prefix = isOffset
    ? derivation.use('datetimeoffset', dice.pick(['datetimeoffset', 'DateTimeOffset']))
    : 'datetime';
  const [text, instantMs] = dateText(derivation);
  const value = `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
  return { text: `${prefix}'${text}'`, literal: { type: 'dateTime', value } };
}

/** One of the ways to write an instant, and its milliseconds. */
function dateText(derivation: Derivation): [string, number] {
  const { dice } = derivation;
  const [year, month, day] = [dice.between(1900, 2100), dice.between(1, 12), dice.between(1, 28)];
  const date = `${year}-${two(month)}-${two(day)}`;
  const dayMs = Date.UTC(year, month - 1, day);
  if (dice.percent(30)) return derivation.use('day', [date, dayMs]);
  const [hour, minute, second] = [
    dice.below(24),
    dice.below(60),
    dice.percent(70) ? dice.below(60) : undefined
  ];
  const clock = `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}${dice.pick(['', '.5', '.1234567'])}`}`;
  const timeMs = dayMs + ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000;
  const text = `${date}${dice.pick(['T', 'T', ' '])}${clock}`;
  if (dice.percent(70)) return derivation.use('time', [text + dice.pick(['Z', 'z', '']), timeMs]);
  const [zoneHours, sign] = [dice.below(14), dice.pick([1, -1])];
  const zone = `${sign > 0 ? '+' : '-'}${two(zoneHours)}:30`;
  return derivation.use('time with zone', [text + zone, timeMs - sign * (zoneHours * 60 + 30) * 60_000]);
}

function guidLiteral(derivation: Derivation): WrittenLiteral {
  const { dice } = derivation;
  const value = [8, 4, 4, 4, 12].map(length => hex(dice, length)).join('-');
  const written = dice.percent(30) ? derivation.use('guid in braces', `{${value}}`) : value;
  const text = `${dice.pick(['guid', 'Guid'])}'${dice.percent(30) ? written.toUpperCase() : written}'`;
  return derivation.use('guid', { text, literal: { type: 'guid', value } });
}

function hex(dice: Dice, length: number): string {
  return dice.many(length, length, () => dice.pick([...'0123456789abcdef'])).join('');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
