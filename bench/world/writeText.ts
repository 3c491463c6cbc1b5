import { displayNameOf } from './Cast';
import { choice } from './chance';
import { type Named } from './namedBy';

interface Facet {
  readonly start: number;
  readonly end: number;
  readonly kind: 'tag' | 'mention';
  readonly key: string;
}

export interface Written {
  readonly body: string;
  /** Where the text names a tag or somebody. */
  readonly facets: readonly Facet[];
}

const words = [
  ...['the', 'meeting', 'about', 'next', 'quarter', 'went', 'well', 'and', 'we', 'will', 'share', 'notes'],
  ...[
    'soon',
    'please',
    'have',
    'a',
    'look',
    'at',
    'new',
    'figures',
    'before',
    'friday',
    'because',
    'customer'
  ],
  ...[
    'asked',
    'for',
    'them',
    'again',
    'in',
    'our',
    'office',
    'with',
    'more',
    'detail',
    'than',
    'last',
    'time'
  ]
];
const fewestWords = 6;
const wordsMore = 40;

/** A sentence, and after it whom and what it names. */
export function writeText(at: number, named: Named, keyOf: (person: number) => string): Written {
  const count = fewestWords + choice(wordsMore, at, 40);
  const sentence = Array.from({ length: count }, (_, place) => words[choice(words.length, at, 50 + place)]);
  let body = `${sentence.join(' ')}${named.isQuestion ? '?' : '.'}`;
  const facets: Facet[] = [];
  const add = (text: string, { kind, key }: Pick<Facet, 'kind' | 'key'>): void => {
    const start = body.length + 1;
    body = `${body} ${text}`;
    facets.push({ start, end: body.length, kind, key });
  };
  for (const person of named.mentioned)
    add(`@${displayNameOf(person)}`, { kind: 'mention', key: keyOf(person) });
  for (const tag of named.tags) add(`#${tag}`, { kind: 'tag', key: tag });
  return { body, facets };
}
