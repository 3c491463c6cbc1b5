import { segmentText, type TextSegment } from '../../../src/domain/segmentText';
import { mutateText } from '../mutateText';
import { type Growth, type Target } from '../Target';
import { TEXT_RULES, textIn } from './textGrammar';

const MAX_LINKS = 100;

/** Texts of posts, cut into plain pieces and links. Every text is one. */
export const tokenizerTarget: Target<string> = {
  name: 'tokenizer',
  inputs: { test: 20_000, fuzz: 10_000_000 },
  largest: { size: 64 * 1024, medianMs: 5 },
  rules: TEXT_RULES,
  derive: derivation => {
    const { text, segments } = textIn(derivation);
    return { input: text, expected: 'parses', tree: segments };
  },
  mutate: mutateText,
  parse: text => {
    const segments = segmentText(text);
    const broken = brokenPromise(text, segments);
    if (broken !== undefined) throw new Error(broken);
    return segments;
  },
  isRefusal: () => false,
  print: tree => joined(tree as readonly TextSegment[]),
  growths: [
    ...['a', ' ', '.', '@', ':', '/', '(', '\n', '😀', 'e\u0301', '\ud800', '\u202e', '请'].map(piece =>
      repeated(piece)
    ),
    ...['http://', 'https:// ', 'mailto:', 'www.', 'www.a ', 'xhttp://a ', 'https://a.example/x '].map(
      piece => repeated(piece)
    ),
    ...['https://a@b ', 'https://[', 'mailto:a@b ', 'mailto:a@', 'https://a:99999 ', '请www.'].map(piece =>
      repeated(piece)
    ),
    ...[
      'x',
      '(',
      ')',
      '()',
      ')(',
      '[',
      '.',
      '.)',
      '&',
      '%',
      '%zz',
      '/',
      '/../',
      '@',
      ':',
      '#',
      '?',
      'é',
      '请',
      '😀'
    ].map(piece => repeated(piece, 'https://a.example/')),
    ...['a.', '.', '-', 'é.', '1.', '[', '%41'].map(piece => repeated(piece, 'https://')),
    ...['a', 'a@', '@', '.', '%'].map(piece => repeated(piece, 'mailto:')),
    // As long as an address may be, so that each is read to its end.
    repeated(`https://a.example/${')'.repeat(2_000)} `),
    repeated(`https://a.example/${'('.repeat(1_000)}${')'.repeat(1_000)} `),
    repeated(`https://a.example/${'é'.repeat(2_000)} `),
    repeated(`https://${'é.'.repeat(1_000)} `),
    repeated(`https://a.example/${'x'.repeat(2_100)} `)
  ]
};

/** What a reader may rely on, whatever the text; undefined where all holds. */
function brokenPromise(text: string, segments: readonly TextSegment[]): string | undefined {
  if (joined(segments) !== text) return 'The pieces are not the text.';
  if (segments.some(segment => segment.text === '')) return 'A piece is empty.';
  const links = segments.filter(segment => segment.kind === 'link');
  if (links.length > MAX_LINKS) return 'There are too many links.';
  const odd = links.find(({ href }) => !/^(?:https?:\/\/[^/@\\]+(?:\/|$)|mailto:[^@]+@[^@]+$)/.test(href));
  return odd && `The link leads to ${odd.href}`;
}

function joined(segments: readonly TextSegment[]): string {
  return segments.map(({ text }) => text).join('');
}

function repeated(piece: string, before = ''): Growth<string> {
  const name = `${before} ${JSON.stringify(piece.slice(0, 30))}`.trim();
  return { name, of: size => before + piece.repeat(Math.ceil(size / piece.length)) };
}
