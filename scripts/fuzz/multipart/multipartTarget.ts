import { parseBatch } from '../../../emulator/sharepoint/batch/parseBatch';
import { SharePointError } from '../../../emulator/sharepoint/errors/SharePointError';
import { type Derivation } from '../Derivation';
import { type Dice } from '../Dice';
import { mutateText } from '../mutateText';
import { type Growth, type Sample, type Target } from '../Target';
import { batchIn, BATCH_RULES, type PlainPart } from './batchGrammar';
import { refusedBatchIn, REFUSED_BATCH_RULES } from './refusedBatches';

interface BatchInput {
  readonly contentType: string;
  /** One character for each byte, as it travels. */
  readonly bytes: string;
}

const HEAD = '--b\nContent-Type: application/http\n\n';
const END = '--b--\n';
const CHANGE_SET =
  '--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\n\nPOST a HTTP/1.1\n\n--c--\n';

/** Batches of SharePoint, as bytes. */
export const multipartTarget: Target<BatchInput> = {
  name: 'multipart',
  inputs: { test: 6_667, fuzz: 1_000_000 },
  rules: [...BATCH_RULES, ...REFUSED_BATCH_RULES],
  derive: derivation => {
    if (derivation.dice.percent(18)) {
      const { contentType, lines } = refusedBatchIn(derivation);
      return { input: { contentType, bytes: bytesOf(lines.join('\n')) }, expected: 'refused' };
    }
    return wellFormed(derivation);
  },
  mutate: mutateBatch,
  parse: ({ contentType, bytes }) =>
    parseBatch(contentType, new TextDecoder().decode(Buffer.from(bytes, 'latin1'))).map(part => ({
      ...part,
      // A header that comes twice, empty the second time, ends in a blank that nobody could write back.
      headers: Object.fromEntries([...part.headers].map(([name, value]) => [name, value.trim()]))
    })),
  isRefusal: error => error instanceof SharePointError && error.status === 400,
  print: tree => printBatch(tree as readonly PlainPart[]),
  growths: [
    ...['\n', '--b\n', '--b--\n', ' ', ':', 'a: b\n', '-', '--b\nContent-Type: application/http\n\n'].map(
      piece => growing(JSON.stringify(piece), { before: '', piece, after: '' })
    ),
    growing('spaces in a request line', { before: `${HEAD}GET a`, piece: ' ', after: `b\n\n${END}` }),
    growing('an address', { before: `${HEAD}GET `, piece: 'a', after: ` HTTP/1.1\n\n${END}` }),
    growing('a line of capitals', { before: HEAD, piece: 'A', after: `\n\n${END}` }),
    growing('headers', { before: `${HEAD}GET a HTTP/1.1\n`, piece: 'a: b\n', after: `\n${END}` }),
    growing('a header', { before: `${HEAD}GET a HTTP/1.1\na: `, piece: ' b', after: `\n\n${END}` }),
    growing('blank lines', { before: `${HEAD}GET a HTTP/1.1\n\n`, piece: ' \n', after: END }),
    growing('change sets', { before: '', piece: CHANGE_SET, after: END }),
    growing('spaces after a boundary', { before: '--b', piece: ' ', after: `x\n${END}` }),
    {
      name: 'a content type',
      of: size => ({ contentType: `multipart/mixed; ${'boundary '.repeat(size)}`, bytes: END })
    },
    {
      name: 'spaces in a content type',
      of: size => ({ contentType: `multipart/mixed; boundary=${' '.repeat(size)};`, bytes: END })
    }
  ]
};

function wellFormed(derivation: Derivation): Sample<BatchInput> {
  const { contentType, lines, parts } = batchIn(derivation);
  const isWindows = derivation.dice.percent(50);
  derivation.rules.push(isWindows ? 'CRLF' : 'LF');
  const lineEnd = isWindows ? '\r\n' : '\n';
  const text = lines.join(lineEnd);
  // Bytes that begin a character and do not end it; a decoder puts its replacement there.
  const bytes = bytesOf(text).replaceAll(bytesOf('\ufffd'), '\xff');
  const tree = parts.map(part => ({ ...part, body: part.body.replaceAll('\n', lineEnd) }));
  return { input: { contentType, bytes }, expected: 'parses', tree };
}

function mutateBatch(input: BatchInput, dice: Dice): BatchInput {
  if (dice.percent(15)) return { ...input, contentType: mutateText(input.contentType, dice) };
  return { ...input, bytes: mutateText(input.bytes, dice).replace(/[^\0-\xff]/g, '?') };
}

/** Reads in a change set, like writes, are no batch: each read stands alone. */
function printBatch(parts: readonly PlainPart[]): BatchInput {
  const boundary = unusedIn(parts.map(({ body }) => body).join('\n'));
  const sections = parts.map(part => {
    const headers = Object.entries(part.headers).map(([name, value]) => `${name}: ${value}`);
    const request = [...[`${part.method} ${part.url} HTTP/1.1`, ...headers], '', part.body, ''];
    const section = ['Content-Type: application/http', '', ...request];
    if (part.method === 'GET') return [`--${boundary}`, ...section];
    const inner = `${boundary}c`;
    return [
      `--${boundary}`,
      `Content-Type: multipart/mixed; boundary=${inner}`,
      '',
      `--${inner}`,
      ...section,
      `--${inner}--`
    ];
  });
  const text = [...sections.flat(), `--${boundary}--`, ''].join('\r\n');
  return { contentType: `multipart/mixed; boundary="${boundary}"`, bytes: bytesOf(text) };
}

function unusedIn(text: string): string {
  let boundary = 'p';
  while (text.includes(`--${boundary}`)) boundary += 'p';
  return boundary;
}

function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function growing(
  name: string,
  { before, piece, after }: { before: string; piece: string; after: string }
): Growth<BatchInput> {
  return {
    name,
    of: size => ({ contentType: 'multipart/mixed; boundary=b', bytes: before + piece.repeat(size) + after })
  };
}
