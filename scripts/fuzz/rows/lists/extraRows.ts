import { type Facet } from '../../../../src/domain/readFacets';
import { type JsonObject } from '../../../../src/domain/readJson';
import { printExtra, readExtra, type PostExtra } from '../../../../src/domain/PostExtra';
import { cleanText } from '../../../../src/domain/PostText';
import { type Derivation } from '../../Derivation';
import { type FuzzedList } from '../FuzzedList';
import { letters, personKey, sentence, uuid } from '../words';

interface TextWithExtra {
  readonly text: string;
  readonly extra: PostExtra;
}

/** The column Extra of a post beside its text. What makes no sense is left out, so nothing is rejected. */
export const extraRows: FuzzedList<TextWithExtra> = {
  name: 'extra',
  rules: [
    'a mention',
    'a tag',
    'no facet',
    'media',
    'a link',
    'a poll',
    'praise',
    'members of later versions'
  ],
  make: derivation => {
    const { text, facets } = textIn(derivation);
    return { text, extra: extraIn(derivation, facets) };
  },
  write: ({ text, extra }) => [{ Body: text, Extra: printExtra(extra) }],
  read: rows => {
    const { Body, Extra } = columnsOf(rows);
    const text = typeof Body === 'string' ? cleanText(Body) : '';
    return Object.freeze({ text, extra: readExtra(Extra, text) });
  },
  spoilings: {}
};

function textIn(derivation: Derivation): { text: string; facets: readonly Facet[] } {
  const { dice } = derivation;
  const before = `${sentence(dice)} `;
  const [start, end] = [before.length, before.length + 4];
  if (dice.percent(40)) {
    const facet = { start, end, kind: 'mention' as const, key: personKey(dice) };
    return derivation.use('a mention', { text: `${before}@Ann`, facets: [facet] });
  }
  const facet = { start, end, kind: 'tag' as const, key: 'abc' };
  return dice.percent(60)
    ? derivation.use('a tag', { text: `${before}#Abc`, facets: [facet] })
    : derivation.use('no facet', { text: before, facets: [] });
}

function extraIn(derivation: Derivation, facets: readonly Facet[]): PostExtra {
  const { dice } = derivation;
  const maybe = <T>(rule: string, make: () => T): T | undefined =>
    dice.percent(40) ? derivation.use(rule, make()) : undefined;
  const image = maybe('media', () => ({
    file: `17-${uuid(dice)}.webp`,
    width: dice.between(1, 10_000),
    height: dice.between(1, 10_000),
    alt: sentence(dice)
  }));
  return {
    facets,
    media: image ? [image] : [],
    link: maybe('a link', () => ({ url: `https://${letters(dice, 1, 9)}x.example/`, title: 'A page' })),
    poll: maybe('a poll', () => ({
      options: dice.many(2, 10, () => letters(dice, 1, 9)),
      endsAtMs: dice.percent(50) ? dice.between(1, 2_000_000_000) : undefined
    })),
    praise: maybe('praise', () => ({ people: [personKey(dice)] })),
    unknown: unknownIn(derivation)
  };
}

function unknownIn(derivation: Derivation): JsonObject {
  const { dice } = derivation;
  return dice.percent(70)
    ? {}
    : derivation.use('members of later versions', {
        mood: [dice.below(9)],
        [`x${letters(dice, 1, 9)}`]: 'later'
      });
}

/** Its first row, read as carefully as the wire is. */
function columnsOf(rows: unknown): Readonly<Record<string, unknown>> {
  try {
    const [row] = rows as readonly unknown[];
    const { Body, Extra } = row as Readonly<Record<string, unknown>>;
    return { Body, Extra };
  } catch {
    return {};
  }
}
