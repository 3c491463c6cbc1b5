import { type Literal } from '../../../emulator/query/Predicate';
import { type Derivation } from '../Derivation';
import { quoted, textIn } from './xml';

export interface WrittenValue {
  readonly xml: string;
  readonly literal: Literal;
  /** Of a day that is compared without its time, the next one. */
  readonly dayAfter?: string;
}

const NUMBER_TYPES = ['Number', 'Integer', 'Counter', 'Currency'];
const TEXT_TYPES = ['Text', 'Note', 'Choice', 'User', 'Lookup', 'text', 'Nonsense'];

export const VALUE_RULES = [
  ...['text value', 'value without type', 'number value', 'boolean value', 'guid value', 'day', 'instant']
];

export function valueIn(derivation: Derivation, { isInList = false } = {}): WrittenValue {
  const makers = [textValueIn, textValueIn, numberValueIn, booleanValueIn, guidValueIn, instantValueIn];
  // A list compares whole instants.
  return derivation.dice.pick(isInList ? makers : [...makers, dayValueIn])(derivation);
}

export function textValueIn(derivation: Derivation): WrittenValue {
  const { xml, text } = textIn(derivation);
  const literal = { type: 'text', value: text } as const;
  if (derivation.dice.percent(15))
    return derivation.use('value without type', { xml: `<Value>${xml}</Value>`, literal });
  return derivation.use('text value', {
    xml: valueElement(derivation, derivation.dice.pick(TEXT_TYPES), xml),
    literal
  });
}

function numberValueIn(derivation: Derivation): WrittenValue {
  const { dice } = derivation;
  const written = dice.pick(['0', '-1', ' 7 ', '3.5', '1e3', String(dice.below(2 ** 40)), '.5', '-0']);
  const value = Number(written);
  return derivation.use('number value', {
    xml: valueElement(derivation, dice.pick(NUMBER_TYPES), written),
    literal: { type: 'number', value: value === 0 ? 0 : value }
  });
}

function booleanValueIn(derivation: Derivation): WrittenValue {
  const value = derivation.dice.percent(50);
  const written = derivation.dice.pick(value ? ['1', 'TRUE', ' true '] : ['0', 'FALSE', 'false']);
  return derivation.use('boolean value', {
    xml: valueElement(derivation, 'Boolean', written),
    literal: { type: 'boolean', value }
  });
}

function guidValueIn(derivation: Derivation): WrittenValue {
  const value = '6c0f53a3-0b4e-4b3e-9e5c-1a5c2b3d4e5f';
  const written = derivation.dice.pick([value, `{${value}}`, value.toUpperCase(), ` ${value} `]);
  return derivation.use('guid value', {
    xml: valueElement(derivation, 'Guid', written),
    literal: { type: 'guid', value }
  });
}

function instantValueIn(derivation: Derivation): WrittenValue {
  const value = `${dateIn(derivation)}T09:30:00Z`;
  const written = derivation.dice.pick([
    value,
    value.replace('T', ' '),
    value.replace('Z', ''),
    value.replace('Z', '+00:00')
  ]);
  const attribute = derivation.dice.pick(['IncludeTimeValue="TRUE"', "IncludeTimeValue='true'"]);
  return derivation.use('instant', {
    xml: `<Value ${attribute} Type="DateTime">${written}</Value>`,
    literal: { type: 'dateTime', value }
  });
}

function dayValueIn(derivation: Derivation): WrittenValue {
  const day = dateIn(derivation);
  const next = new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const written = derivation.dice.pick([day, `${day}T23:59:59Z`, `${day} 00:00:00`]);
  const attribute = derivation.dice.pick(['', ' IncludeTimeValue="FALSE"']);
  return derivation.use('day', {
    xml: `<Value Type="DateTime"${attribute}>${written}</Value>`,
    literal: { type: 'dateTime', value: `${day}T00:00:00Z` },
    dayAfter: `${next}T00:00:00Z`
  });
}

function dateIn({ dice }: Derivation): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dice.between(1900, 2100)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
}

function valueElement(derivation: Derivation, type: string, inside: string): string {
  return `<Value Type=${quoted(derivation, type)}>${inside}</Value>`;
}
