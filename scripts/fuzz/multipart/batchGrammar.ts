import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';
import { bodyIn, BODY_RULES } from './bodies';

/** One operation, as it must be read. */
export interface PlainPart {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WrittenBatch {
  readonly contentType: string;
  readonly lines: readonly string[];
  readonly parts: readonly PlainPart[];
}

export const BATCH_RULES = [
  ...[
    'quoted boundary',
    'plain boundary',
    'odd boundary',
    'other parameters',
    'type in capitals',
    'preamble',
    'epilogue'
  ],
  ...[
    'no part',
    'query',
    'change set',
    'empty change set',
    'several parts',
    'several writes',
    'text after a boundary'
  ],
  ...[
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'MERGE',
    'PATCH',
    'HTTP/1.0',
    'odd spaces',
    'blank lines before a request'
  ],
  ...['header', 'header twice', 'empty header', 'odd header', 'no headers', 'nested boundary begins alike'],
  ...BODY_RULES
];

const BOUNDARIES = ['batch_b', 'batch_1b9c0a', 'b', '--', "a'()+_,-./:=?z", 'b='];
const SPACED = ['batch b', 'gc0p4Jq0M2Yt08j34c0p a'];

/** A batch as clients write it, line by line. */
export function batchIn(derivation: Derivation): WrittenBatch {
  const { dice } = derivation;
  const boundary = boundaryIn(derivation);
  const sections = dice.many(0, 4, () => sectionIn(derivation, boundary.name));
  if (sections.length !== 1) derivation.rules.push(sections.length === 0 ? 'no part' : 'several parts');
  const preamble = dice.percent(10) ? derivation.use('preamble', ['This is a batch.', '']) : [];
  const epilogue = dice.percent(10) ? derivation.use('epilogue', ['', 'The rest is silence.', '--x']) : [''];
  return {
    contentType: contentTypeIn(derivation, boundary.written),
    lines: [
      ...preamble,
      ...sections.flatMap(section => [delimiterIn(derivation, boundary.name), ...section.lines]),
      `--${boundary.name}--`,
      ...epilogue
    ],
    parts: sections.flatMap(section => section.parts)
  };
}

function boundaryIn(derivation: Derivation): { name: string; written: string } {
  const { dice } = derivation;
  if (dice.percent(12)) return derivation.use('odd boundary', inQuotes(dice.pick(SPACED)));
  const name = dice.pick(BOUNDARIES);
  if (dice.percent(40)) return derivation.use('quoted boundary', inQuotes(name));
  return derivation.use('plain boundary', { name, written: name });
}

function inQuotes(name: string): { name: string; written: string } {
  return { name, written: `"${name}"` };
}

function contentTypeIn(derivation: Derivation, boundary: string): string {
  const { dice } = derivation;
  const type = dice.percent(10) ? derivation.use('type in capitals', 'Multipart/Mixed') : 'multipart/mixed';
  const before = dice.percent(10) ? derivation.use('other parameters', '; charset=utf-8') : '';
  const after = dice.percent(10) ? derivation.use('other parameters', '; odata=verbose') : '';
  return `${type}${before};${dice.pick(['', ' '])}${dice.pick(['boundary', 'Boundary'])}=${boundary}${after}`;
}

function delimiterIn(derivation: Derivation, boundary: string): string {
  const padding = derivation.dice.percent(8)
    ? derivation.use('text after a boundary', derivation.dice.pick([' ', '\t']))
    : '';
  return `--${boundary}${padding}`;
}

interface Section {
  readonly lines: readonly string[];
  readonly parts: readonly PlainPart[];
}

function sectionIn(derivation: Derivation, outer: string): Section {
  if (derivation.dice.percent(45)) {
    const { lines, part } = requestIn(derivation, { isWrite: false, boundaries: [outer] });
    return derivation.use('query', { lines: [...partHeadersIn(derivation), ...lines], parts: [part] });
  }
  return changeSetIn(derivation, outer);
}

function changeSetIn(derivation: Derivation, outer: string): Section {
  const { dice } = derivation;
  const isAlike = dice.percent(15);
  const name = isAlike ? derivation.use('nested boundary begins alike', `${outer}_inner`) : 'changeset_c';
  const requests = dice.many(0, 3, () => requestIn(derivation, { isWrite: true, boundaries: [outer, name] }));
  if (requests.length !== 1)
    derivation.rules.push(requests.length === 0 ? 'empty change set' : 'several writes');
  const written = isAlike || dice.percent(50) ? `"${name}"` : name;
  return derivation.use('change set', {
    lines: [
      `Content-Type: multipart/mixed; boundary=${written}`,
      '',
      ...requests.flatMap(({ lines }) => [
        delimiterIn(derivation, name),
        ...partHeadersIn(derivation),
        ...lines
      ]),
      `--${name}--`,
      ''
    ],
    parts: requests.map(({ part }) => part)
  });
}

function partHeadersIn({ dice }: Derivation): string[] {
  const type = dice.pick([
    'Content-Type: application/http',
    'content-type:application/http; msgtype=request'
  ]);
  return [type, ...dice.pick([['Content-Transfer-Encoding: binary'], [], ['Content-ID: 1']]), ''];
}

function requestIn(
  derivation: Derivation,
  { isWrite, boundaries }: { isWrite: boolean; boundaries: readonly string[] }
): { lines: string[]; part: PlainPart } {
  const { dice } = derivation;
  const method = isWrite ? dice.pick(['POST', 'PUT', 'DELETE', 'MERGE', 'PATCH']) : 'GET';
  const url = urlIn(dice);
  const version = dice.percent(10) ? derivation.use('HTTP/1.0', 'HTTP/1.0') : 'HTTP/1.1';
  const space = dice.percent(10) ? derivation.use('odd spaces', '  ') : ' ';
  const blank = dice.percent(10) ? derivation.use('blank lines before a request', ['', '  ']) : [];
  const headers = headersIn(derivation);
  const body = isWrite ? bodyIn(derivation, boundaries) : '';
  return derivation.use(method, {
    lines: [
      ...blank,
      `${method}${space}${url}${space}${version}`,
      ...headers.lines,
      '',
      ...body.split('\n'),
      ''
    ],
    part: { method, url, headers: headers.values, body }
  });
}

function urlIn(dice: Dice): string {
  const address = [
    "web/lists/getByTitle('A b')/items",
    'web',
    'contextinfo',
    "web/lists('x')/items(1)?$select=a,b",
    '漢'
  ];
  return `https://contoso.example/sites/x/_api/${dice.pick(address)}`;
}

function headersIn(derivation: Derivation): { lines: string[]; values: Record<string, string> } {
  const { dice } = derivation;
  if (dice.percent(15)) return derivation.use('no headers', { lines: [], values: {} });
  const lines = ['Accept: application/json'];
  const values: Record<string, string> = { accept: 'application/json' };
  if (dice.percent(15)) {
    lines.push('accept:text/plain');
    values.accept = derivation.use('header twice', 'application/json, text/plain');
  }
  if (dice.percent(15)) {
    lines.push('X-Empty:');
    values['x-empty'] = derivation.use('empty header', '');
  }
  if (dice.percent(15)) {
    lines.push('If-Match:  "{a: b},1"\t');
    values['if-match'] = derivation.use('odd header', '"{a: b},1"');
  }
  return derivation.use('header', { lines, values });
}
