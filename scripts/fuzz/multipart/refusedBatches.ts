import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';
import { batchIn, type WrittenBatch } from './batchGrammar';

type Framed = Pick<WrittenBatch, 'contentType' | 'lines'>;

const QUERY = ['Content-Type: application/http', '', 'GET https://contoso.example/_api/web HTTP/1.1', '', ''];
const TYPE = 'multipart/mixed; boundary=b';

/** A batch of these sections, well framed. */
function framed(...sections: readonly (readonly string[])[]): Framed {
  return { contentType: TYPE, lines: [...sections.flatMap(section => ['--b', ...section]), '--b--', ''] };
}

function inChangeSet(...requestLines: readonly string[]): string[] {
  const writes = requestLines.map(line => ['--c', 'Content-Type: application/http', '', line, '', '']);
  return ['Content-Type: multipart/mixed; boundary=c', '', ...writes.flat(), '--c--', ''];
}

const http = (...lines: readonly string[]): string[] => ['Content-Type: application/http', '', ...lines, ''];

const BROKEN: Readonly<Record<string, (batch: Framed, dice: Dice) => Framed>> = {
  'no boundary': ({ lines }, dice) => ({
    contentType: dice.pick([
      'multipart/mixed',
      'multipart/mixed; charset=utf-8',
      'multipart/mixed; boundary=""',
      'multipart/mixed; boundary='
    ]),
    lines
  }),
  'another type': ({ lines }, dice) => ({
    contentType: dice.pick(['', 'application/json; boundary=b', 'multipart/form-data; boundary=b']),
    lines
  }),
  "another's boundary": ({ lines }) => ({ contentType: 'multipart/mixed; boundary=another', lines }),
  'no end': () => ({ contentType: TYPE, lines: ['--b', ...QUERY] }),
  'nothing at all': (_batch, dice) => ({
    contentType: TYPE,
    lines: dice.pick([[], [''], ['{}'], ['--b'], ['', '--']])
  }),
  'a part without type': (_batch, dice) =>
    framed(QUERY, dice.pick([[], [''], ['', 'GET /x HTTP/1.1', ''], ['Content-Type: text/plain', '', 'x']])),
  'no request line': (_batch, dice) =>
    framed(
      http(
        dice.pick([
          '',
          'GET',
          'GET /x',
          'get /x HTTP/1.1',
          'GET /x HTTP/2',
          'GET HTTP/1.1',
          '{"a":1}',
          'GET\t/x HTTP/1.1'
        ])
      ),
      QUERY
    ),
  'a write outside a change set': (_batch, dice) =>
    framed(QUERY, http(`${dice.pick(['POST', 'MERGE', 'DELETE', 'PUT', 'OPTIONS', 'HEAD'])} /x HTTP/1.1`)),
  'a query in a change set': (_batch, dice) =>
    framed(inChangeSet('POST /x HTTP/1.1', `${dice.pick(['GET', 'HEAD', 'TRACE'])} /x HTTP/1.1`)),
  'a change set without end': () => framed(QUERY, inChangeSet('POST /x HTTP/1.1').slice(0, -2)),
  'a change set in a change set': () =>
    framed([
      'Content-Type: multipart/mixed; boundary=c',
      '',
      '--c',
      ...inChangeSet('POST /x HTTP/1.1'),
      '--c--'
    ]),
  'a malformed header': (_batch, dice) =>
    framed(
      http(
        'GET /x HTTP/1.1',
        dice.pick(['no colon here', ': no name', 'a b: c', 'ü: x', 'a: \0', 'a: 漢', 'a: b\r c']),
        ''
      )
    ),
  'too many operations': (_batch, dice) => {
    const count = dice.between(101, 130);
    return dice.percent(50)
      ? framed(...Array.from({ length: count }, () => QUERY))
      : framed(inChangeSet(...Array.from({ length: count }, () => 'POST /x HTTP/1.1')));
  }
};

const NAMES = Object.keys(BROKEN);

export const REFUSED_BATCH_RULES = NAMES.map(name => `refused: ${name}`);

/** A batch whose frame is broken, or that holds what no batch may hold. */
export function refusedBatchIn(derivation: Derivation): Framed {
  const { dice } = derivation;
  const name = dice.pick(NAMES);
  const batch = batchIn(derivation);
  // Only what makes it wrong counts as met.
  derivation.rules.length = 0;
  return derivation.use(`refused: ${name}`, BROKEN[name]?.(batch, dice) ?? batch);
}
