import { type Dice } from '../Dice';

/** What plain data cannot be, by name. `of` is what the column held. */
const makers: Readonly<Record<string, (of: unknown) => unknown>> = {
  undefined: () => undefined,
  NaN: () => Number.NaN,
  infinity: () => -Infinity,
  'a big integer': () => 10n ** 40n,
  'a symbol': () => Symbol('odd'),
  'a function': () => () => 17,
  'a date': () => new Date(Number.NaN),
  'a number object': () => Object(17) as unknown,
  'a text object': of => Object(textOf(of)) as unknown,
  'a map': () => new Map([['Name', 'x']]),
  'a cycle': () => {
    const cycle: Record<string, unknown> = {};
    return Object.assign(cycle, { Name: cycle, Length: cycle });
  },
  'no prototype': () => Object.assign(Object.create(null) as object, { Name: 'x' }),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a wide list': () => Array.from({ length: 100_000 }, () => 'x'),
  'a deep list': () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    return deep;
  },
  'a huge text': of => textOf(of).padEnd(300_000, 'x\u0301\u202e\n'),
  'a huge text of one mark': () => `e${'\u0301'.repeat(100_000)}`,
  'deep JSON': () => `${'['.repeat(16_000)}1${']'.repeat(16_000)}`,
  'deep JSON of objects': () => `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  'wide JSON': () => `[${'{},'.repeat(10_000)}0]`,
  'JSON that grows': () => `[${`[${'1e20,'.repeat(199)}0],`.repeat(30)}0]`
};

/** Values that plain data can be. */
const plainOdd: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    -0,
    1.5,
    1e300,
    2 ** 53,
    17,
    [],
    {},
    [17],
    ['17'],
    { Name: null },
    { Id: 17 }
  ],
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\ud800',
    '\udc00x',
    '\u202e',
    '\u2066',
    '\ufeff',
    'x\u0301',
    'e\u200d\u0301',
    'é\ufeff\u0323',
    'ﬁ',
    '<b>',
    "'",
    '|'
  ],
  ...[
    '17',
    '017',
    '17.0mh7x2abcdefg',
    '@upn:',
    '#',
    '?open',
    'toString',
    '__proto__',
    'constructor',
    'NaN',
    '1e9'
  ],
  ...['i:0#.f|membership|\u202eann@x', 'i:0#.f|membership|a b@x', 'c:0-.f|rolemanager|spo-grid-all-users/1'],
  ...[
    '{"__proto__":{"a":1},"constructor":{"prototype":{}},"a":1}',
    '[1e999,-0,"\\ud800\\u0000"]',
    '{',
    '"x"'
  ],
  ...['9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00.000Z', '2026-11-22'],
  ...[[[[[[[[[[[]]]]]]]]]], { toString: 17, valueOf: 17, toJSON: 17, length: -1, then: 17 }]
];

function textOf(of: unknown): string {
  return typeof of === 'string' ? of : '17';
}

const names = Object.keys(makers);
const accessors = ['a getter', 'a getter that throws'];

/** Something a column should not hold: plain data, or a description for `liven`. */
export function oddValue(of: unknown, dice: Dice): unknown {
  if (dice.percent(60)) return dice.pick(plainOdd);
  return { $odd: dice.pick([...names, ...accessors]), of };
}

/** The row itself, with all that plain data cannot be. */
export function liven(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(liven);
  if ('$odd' in data) return makers[String(data.$odd)]?.('of' in data ? data.of : undefined);
  const row = {};
  for (const [name, value] of Object.entries(data)) Object.defineProperty(row, name, propertyOf(value));
  return row;
}

function propertyOf(value: unknown): PropertyDescriptor {
  const odd = typeof value === 'object' && value !== null && '$odd' in value ? String(value.$odd) : '';
  const rest = { enumerable: true, configurable: true };
  if (!accessors.includes(odd)) return { ...rest, value: liven(value), writable: true };
  if (odd !== 'a getter') return { ...rest, get: fall };
  return { ...rest, get: turning(value) };
}

function fall(): never {
  throw new Error('Nobody looks at me.');
}

/** What it holds at the first look, something else at the second. */
function turning(value: unknown): () => unknown {
  let looks = 0;
  return () => ((looks += 1) % 2 === 1 ? (value as { of: unknown }).of : '<script>');
}
