import { type TextSegment } from '../../../src/domain/segmentText';
import { type Derivation } from '../Derivation';

interface WrittenLink {
  readonly text: string;
  readonly href: string;
  readonly host: string;
}

/** @param host one to use */
type Rule<T> = readonly [name: string, make: (derivation: Derivation, host: string) => T];

const WORDS = [
  'lunch',
  'at',
  'twelve',
  'naïve',
  'Ελλάδα',
  'שלום',
  '👩‍👩‍👧',
  'x.y',
  '1/2',
  'a_b',
  '#budget',
  '@ann'
];
const LETTERS = [...'abcdefgh'];

const label = ({ dice }: Derivation): string => dice.many(1, 6, () => dice.pick(LETTERS)).join('');
const host = (derivation: Derivation): string => `${label(derivation)}.example`;
const web = (address: string, at: string): WrittenLink => ({ text: address, href: address, host: at });

const LINKS: readonly Rule<WrittenLink>[] = [
  ['https', (_, at) => web(`https://${at}/`, at)],
  ['http', (from, at) => web(`http://${at}/${label(from)}`, at)],
  ['a port', (_, at) => web(`https://${at}:8443/`, `${at}:8443`)],
  ['a query and a fragment', (from, at) => web(`https://${at}/?${label(from)}=1#${label(from)}`, at)],
  ['brackets that close', (from, at) => web(`https://${at}/${label(from)}_(${label(from)})`, at)],
  ['an IPv6 address', from => web(`http://[2001:db8::1]/${label(from)}`, '[2001:db8::1]')],
  ['no path', (_, at) => ({ text: `https://${at}`, href: `https://${at}/`, host: at })],
  ['capitals', (_, at) => ({ text: `HTTPS://${at.toUpperCase()}/A`, href: `https://${at}/A`, host: at })],
  ['www', (_, at) => ({ text: `www.${at}/a`, href: `https://www.${at}/a`, host: `www.${at}` })],
  [
    'letters of two scripts',
    () => ({
      text: 'https://раypal.example/login',
      href: 'https://xn--ypal-43d9g.example/login',
      host: 'xn--ypal-43d9g.example'
    })
  ],
  ['mail', (from, at) => web(`mailto:${label(from)}@${at}`, at)]
];

/** Each ends where a link may begin. */
const PLAIN: readonly Rule<string>[] = [
  ['words', from => `${from.dice.many(1, 5, () => from.dice.pick(WORDS)).join(' ')} `],
  ['a new line', from => `${from.dice.pick(WORDS)}\n`],
  ['a bracket before', () => '('],
  ['a quotation mark before', from => from.dice.pick(['"', '“', '<', '「'])],
  ['a script without spaces', from => from.dice.pick(['请看', 'これは', 'ดูที่'])],
  [
    'no link: a scheme that runs',
    from => `${from.dice.pick(['javascript', 'VBScript', 'data', 'blob', 'file'])}:x `
  ],
  ['no link: a name and a word before the host', from => `https://${label(from)}:x@${host(from)}/ `],
  ['no link: another host behind an at sign', from => `https://${host(from)}@${host(from)} `],
  ['no link: no host', from => from.dice.pick(['https:/// ', 'http:// ', 'https://? ', 'www. ', 'mailto: '])],
  ['no link: a port that is none', from => `https://${host(from)}:99999 `],
  ['no link: inside a word', from => `x${from.dice.pick(['https://', 'www.'])}${host(from)} `],
  ['no link: mail with copies', from => `mailto:a@${host(from)}?bcc=b@${host(from)} `],
  ['no link: a share', from => `\\\\${host(from)}\\x //${host(from)} `]
];

const AFTER: readonly Rule<string>[] = [
  ['nothing after', () => ' '],
  ['a full stop after', from => `${from.dice.pick(['.', ',', '!', '?', '…', '...', '"', '\u2019'])} `],
  ['a bracket after', () => ') '],
  [
    'a turn of direction after',
    from => from.dice.pick(['\u202e', '\u2066', '\u200f', '\u200b']) + host(from)
  ],
  ['an ideographic full stop after', () => '。谢谢 ']
];

export const TEXT_RULES = [...LINKS, ...PLAIN, ...AFTER].map(([name]) => name);

/** A text, and the segments it consists of. */
export function textIn(derivation: Derivation): { text: string; segments: readonly TextSegment[] } {
  const segments: TextSegment[] = [];
  let plain = '';
  do {
    plain += by(derivation, PLAIN);
    if (derivation.dice.percent(60)) {
      const link = by(derivation, LINKS);
      segments.push({ kind: 'text', text: plain }, { kind: 'link', ...link });
      plain = by(derivation, AFTER);
      if (!/\s$/.test(plain)) plain += ' ';
    }
  } while (derivation.mayGrow(45));
  if (plain !== '') segments.push({ kind: 'text', text: plain });
  return { text: segments.map(({ text }) => text).join(''), segments };
}

function by<T>(derivation: Derivation, rules: readonly Rule<T>[]): T {
  const [name, make] = derivation.dice.pick(rules);
  return derivation.use(name, make(derivation, host(derivation)));
}
