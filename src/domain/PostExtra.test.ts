import * as fc from 'fast-check';
import { printExtra, readExtra, withFacets, type PostExtra } from './PostExtra';
import { maxJsonUnits } from './readJson';

const text = '@Ann, see #budget 😀 and #Zoë';
const file = '17-0b8f1c9e-63c6-4f0c-9d1c-2f4d5e6f7a8b.webp';

const full = {
  v: 1,
  facets: [
    { start: 0, end: 4, kind: 'mention', key: '17' },
    { start: 10, end: 17, kind: 'tag', key: 'budget' }
  ],
  media: [{ file, width: 1200, height: 800, alt: 'A bridge' }],
  link: { url: 'https://contoso.example/a', title: 'A page' },
  poll: { options: ['Yes', 'No'], endsAtMs: 1_800_000_000_000 },
  praise: { people: ['17', '23'] },
  mood: { later: [1, 2] }
};

function read(change: Record<string, unknown> = {}): PostExtra {
  return readExtra(JSON.stringify({ ...full, ...change }), text);
}

function frozenThrough(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(frozenThrough);
}

describe('reading what a post has beside its text', () => {
  it('gives what it says, frozen through and through', () => {
    const { facets, media, link, poll, praise, mood } = full;
    expect(read()).toEqual({ facets, media, link, poll, praise, unknown: { mood } });
    expect(frozenThrough(read())).toBe(true);
  });

  it.each([undefined, null, 5, '', '{', '[]', '{}', `{"v":1,"x":"${'x'.repeat(maxJsonUnits)}"}`])(
    'gives nothing for %.20j',
    written => {
      const nothing = { facets: [], media: [], unknown: {} };
      expect(readExtra(written, text)).toEqual(nothing);
      expect(frozenThrough(readExtra(written, text))).toBe(true);
    }
  );

  it('gives nothing that would be too much to write again', () => {
    const half = 'x'.repeat(maxJsonUnits / 2 - 20);
    const written = (first: string): string => JSON.stringify({ v: 1, first, second: half });
    expect(Object.keys(readExtra(written(half.slice(20)), text).unknown)).toEqual(['first', 'second']);
    expect(readExtra(written(half), text).unknown).toEqual({});
  });

  it('reads nothing of a later version, and writes it again as it was', () => {
    const later = JSON.stringify({ ...full, v: 2 });
    expect(readExtra(later, text)).toMatchObject({ facets: [], media: [], unknown: { ...full, v: 2 } });
    expect(JSON.parse(printExtra(readExtra(later, text)))).toEqual({ ...full, v: 2 });
  });

  it('keeps what it does not know through an edit', () => {
    const edited = { ...read(), facets: [] };
    expect(JSON.parse(printExtra(edited))).toEqual({ ...full, facets: [] });
  });
});

describe('a facet', () => {
  it.each([
    ['outside the text', { start: 0, end: 99 }],
    ['before the text', { start: -1, end: 4 }],
    ['of nothing', { start: 4, end: 4 }],
    ['backwards', { start: 4, end: 0 }],
    ['between numbers', { start: 0.5, end: 4 }],
    ['of text', { start: '0', end: '4' }],
    ['of half a character', { start: 0, end: 19 }],
    ['of another kind', { kind: 'page' }],
    ['of nobody', { key: 'Ann' }],
    ['that is no mention', { start: 10, end: 17 }],
    ['of no tag', { kind: 'tag', key: 'budget' }],
    ['of another tag', { start: 10, end: 17, kind: 'tag', key: 'salaries' }],
    ['of an empty tag', { start: 10, end: 11, kind: 'tag', key: `x${'a'.repeat(26)}` }],
    ['of a digest where none is due', { start: 10, end: 17, kind: 'tag', key: `x${'a'.repeat(26)}` }],
    ['of a word where a digest is due', { start: 25, end: 29, kind: 'tag', key: 'zoe' }]
  ])('%s is left out', (_, change) => {
    expect(read({ facets: [{ ...full.facets[0], ...change }, null] }).facets).toEqual([]);
  });

  it('may name a tag by its digest', () => {
    const facet = { start: 25, end: 29, kind: 'tag', key: `x${'a'.repeat(26)}` };
    expect(read({ facets: [facet] }).facets).toEqual([facet]);
  });

  it('stands in the order of the text, and over none before it', () => {
    const [mention, tag] = full.facets;
    expect(read({ facets: [tag, { ...mention, key: '23' }, mention] }).facets).toEqual([
      { ...mention, key: '23' },
      tag
    ]);
  });

  it('is one of thirty tags and twenty mentions at most', () => {
    const words = `${'#a '.repeat(40)}${'@b '.repeat(40)}`;
    const facets = Array.from({ length: 80 }, (_, at) => ({
      start: at * 3,
      end: at * 3 + 2,
      ...(at < 40 ? { kind: 'tag', key: 'a' } : { kind: 'mention', key: '17' })
    }));
    const kinds = readExtra(JSON.stringify({ v: 1, facets }), words).facets.map(({ kind }) => kind);
    expect([kinds.filter(kind => kind === 'tag').length, kinds.length]).toEqual([30, 50]);
  });
});

describe('what makes no sense', () => {
  it.each([
    ['media', 'x', []],
    ['media', [null, { ...full.media[0], file: '../x.svg' }], []],
    ['media', [{ ...full.media[0], file: 5 }], []],
    ['media', [{ ...full.media[0], width: 0 }], []],
    ['media', [{ ...full.media[0], height: 1e9 }], []],
    ['media', [{ ...full.media[0], alt: null }], [{ ...full.media[0], alt: '' }]],
    ['media', Array(9).fill(full.media[0]), Array(4).fill(full.media[0])],
    ['link', 'https://contoso.example', undefined],
    ['link', { url: 5 }, undefined],
    ['link', { url: 'javascript:alert(1)' }, undefined],
    ['link', { url: 'mailto:ann@contoso.example' }, undefined],
    ['link', { url: 'http://contoso.example/' }, undefined],
    ['link', { url: 'https://ann:x@contoso.example/' }, undefined],
    ['link', { url: 'see https://contoso.example/' }, undefined],
    ['link', { url: `https://contoso.example/${'é'.repeat(1_000)}` }, undefined],
    ['link', { url: 'https://contoso.example' }, { url: 'https://contoso.example/', title: '' }],
    ['poll', [], undefined],
    ['poll', { options: ['one', ' '] }, undefined],
    ['poll', { options: 'ab' }, undefined],
    ['poll', { options: ['a', 5, 'b'], endsAtMs: 1e300 }, { options: ['a', 'b'] }],
    ['poll', { options: ['a', 'b'], endsAtMs: -5 }, { options: ['a', 'b'] }],
    ['poll', { options: [...'abcdefghijklm'] }, { options: [...'abcdefghij'] }],
    ['praise', null, undefined],
    ['praise', { people: ['Ann', 17] }, undefined],
    ['praise', { people: ['17', '17'] }, { people: ['17'] }]
  ] as const)('is left out: %s %.60j', (name, value, expected) => {
    expect(read({ [name]: value })[name]).toEqual(expected);
  });
});

describe('anything at all beside a text', () => {
  const member = fc.oneof(
    fc.jsonValue({ stringUnit: 'binary' }),
    fc.constantFrom<unknown>(...Object.values(full)),
    fc.array(
      fc.record({ start: fc.nat(30), end: fc.nat(30), kind: fc.constant('mention'), key: fc.constant('17') })
    )
  );
  const extras = fc
    .dictionary(fc.constantFrom(...Object.keys(full), '__proto__', 'constructor'), member)
    .map(changes => JSON.stringify({ v: 1, ...changes }));

  it('is read again as it was read', () => {
    fc.assert(
      fc.property(extras, written => {
        const extra = readExtra(written, text);
        expect(frozenThrough(extra)).toBe(true);
        expect(readExtra(printExtra(extra), text)).toEqual(extra);
      }),
      { numRuns: 3_000 }
    );
  });
});

describe('other facets', () => {
  const facets = [{ start: 0, end: 4, kind: 'mention', key: '23' }] as const;

  it('take the place of the earlier ones, and leave the rest as it was', () => {
    expect(withFacets(read(), facets)).toEqual({ ...read(), facets });
  });

  it('come to a post that had nothing beside its text; none make nothing of it', () => {
    expect(withFacets(undefined, facets)).toEqual({ facets, media: [], unknown: {} });
    expect(withFacets(undefined, [])).toBeUndefined();
  });
});
