import * as fc from 'fast-check';
import { parseFollowKey, parseFollowTarget, printFollowKey, printFollowTarget } from './Follow';
import { parseMediaName, printMediaName } from './Media';
import { parseModerationKey, printModerationKey } from './Moderation';
import { parsePrivateKey, printPrivateKey } from './PrivateItem';
import { isSaid, parseReactionKey, printReactionKey } from './Reaction';
import { parseTopicRowKey, printTopicRowKey } from './Topic';
import { parseTopicKey, printTopicKey } from './TopicKey';

const base36 = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
const base32 = [...'abcdefghijklmnopqrstuvwxyz234567'];
const text = (alphabet: readonly string[], lengths: fc.StringConstraints): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), ...lengths });

const person = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999_999 }).map(String),
  fc.constantFrom('@upn:ann@contoso.example', '@upn:zo^eb.o^27neil@contoso.example')
);
const postKey = fc
  .tuple(person, text(base36, { minLength: 13, maxLength: 13 }))
  .map(([writer, chance]) => `${writer}.${chance}`);
const tag = text([...base36, '-'], { minLength: 1, maxLength: 64 }).filter(made => !/^-|-$/.test(made));
const name = text([...base36, '-'], { minLength: 1, maxLength: 64 });
const hash = text(base32, { minLength: 26, maxLength: 26 });
const salt = fc.option(text(base36, { minLength: 1, maxLength: 13 }), { nil: undefined });
const hex = (length: number): fc.Arbitrary<string> =>
  text([...'0123456789abcdef'], { minLength: length, maxLength: length });

const topic = fc.oneof(
  fc.record({ kind: fc.constant('tag' as const), tag }),
  fc.record({
    kind: fc.constantFrom('mentioned' as const, 'repliedTo' as const, 'praised' as const),
    person
  }),
  fc.record({ kind: fc.constant('page' as const), hash }),
  fc.constant({ kind: 'openQuestion' as const })
);
const target = fc.oneof(
  fc.record({ kind: fc.constant('tag' as const), tag }),
  fc.record({ kind: fc.constant('person' as const), person })
);
const privateKey = fc.oneof(
  fc.record({
    owner: person,
    kind: fc.constantFrom('bookmark' as const, 'mute-thread' as const, 'follow-thread' as const),
    subject: postKey
  }),
  fc.record({ owner: person, kind: fc.constant('mute-person' as const), subject: person }),
  fc.record({ owner: person, kind: fc.constant('mute-topic' as const), subject: tag }),
  fc.record({
    owner: person,
    kind: fc.constant('list-member' as const),
    subject: fc.tuple(name, person).map(([list, member]) => `${list}:${member}`)
  }),
  fc.record({
    owner: person,
    kind: fc.constantFrom(
      'list' as const,
      'mute-word' as const,
      'draft' as const,
      'read-mark' as const,
      'saved-search' as const,
      'settings' as const
    ),
    subject: name
  })
);

interface Grammar {
  readonly of: string;
  readonly things: fc.Arbitrary<unknown>;
  readonly parse: (value: unknown) => unknown;
  readonly print: (thing: unknown) => string;
}

/** TypeScript knows of no list of pairs whose types fit each other. */
function grammar<Thing>(
  of: string,
  {
    things,
    parse,
    print
  }: {
    things: fc.Arbitrary<Thing>;
    parse: (value: unknown) => Thing | undefined;
    print: (thing: Thing) => string;
  }
): Grammar {
  return { of, things, parse, print: thing => print(thing as Thing) };
}

const grammars: readonly Grammar[] = [
  grammar('topics', { things: topic, parse: parseTopicKey, print: printTopicKey }),
  grammar('rows of topics', {
    things: fc.record({ post: postKey, topic, salt }),
    parse: parseTopicRowKey,
    print: printTopicRowKey
  }),
  grammar('reactions', {
    things: fc.record({
      post: postKey,
      user: person,
      slot: fc.constantFrom('reaction' as const, 'vote' as const, 'read' as const, 'accept' as const),
      salt
    }),
    parse: parseReactionKey,
    print: printReactionKey
  }),
  grammar('what may be followed', { things: target, parse: parseFollowTarget, print: printFollowTarget }),
  grammar('follows', {
    things: fc.record({ follower: person, target, salt }),
    parse: parseFollowKey,
    print: printFollowKey
  }),
  grammar('private things', { things: privateKey, parse: parsePrivateKey, print: printPrivateKey }),
  grammar('moderation', {
    things: fc.oneof(
      fc.record({
        what: fc.constantFrom('hide' as const, 'idea-status' as const, 'official' as const),
        post: postKey
      }),
      fc.record({ what: fc.constant('topic-merge' as const), tag })
    ),
    parse: parseModerationKey,
    print: printModerationKey
  }),
  grammar('images', {
    things: fc.record({
      user: fc.integer({ min: 1, max: 9_999_999_999 }).map(String),
      uuid: fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map(parts => parts.join('-'))
    }),
    parse: parseMediaName,
    print: printMediaName
  })
];

const strange = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(postKey, person, tag, hash, fc.constantFrom(...'|@#!^?>:-. \n\0', 'reaction', '?open')))
    .map(pieces => pieces.join(''))
);

describe.each(grammars)('a key of $of', ({ things, parse, print }) => {
  it('is written and read back', () => {
    fc.assert(
      fc.property(things, thing => expect(parse(print(thing))).toEqual(thing)),
      { numRuns: 500 }
    );
  });

  it('is made of characters that SharePoint compares alike, and fits its column', () => {
    fc.assert(
      fc.property(things, thing => expect(print(thing)).toMatch(/^[a-z0-9.|@#!^?>:-]{1,255}$/)),
      { numRuns: 500 }
    );
  });

  it('is nothing else: what can be read is what would be written', () => {
    fc.assert(
      fc.property(strange, value => {
        const thing = parse(value);
        if (thing !== undefined) expect(print(thing)).toBe(value);
      }),
      { numRuns: 2_000 }
    );
  });

  it('has one spelling: no capitals, nothing before or after it', () => {
    fc.assert(
      fc.property(things, thing => {
        const key = print(thing);
        const spelledOtherwise = [` ${key}`, `${key}\n`, `${key}|`, `|${key}`, `${key}|a|b`, [key]];
        for (const other of spelledOtherwise) expect(parse(other)).toBeUndefined();
        if (key !== key.toUpperCase()) expect(parse(key.toUpperCase())).toBeUndefined();
      })
    );
  });
});

const post = '17.0mh7x2abcdefg';

describe('keys that are none', () => {
  it.each([
    ['a topic', parseTopicKey, ['', '#', '#-a', '#a_b', `#${'a'.repeat(65)}`, '^abc', '@0', '?closed', 'a']],
    ['a topic row', parseTopicRowKey, [post, `${post}|`, `17|#a`, `${post}|#a|b|c`, `${post}|#a|B`]],
    ['a reaction', parseReactionKey, [`${post}|17|like`, `${post}|0|vote`, `${post}|17|toString`]],
    ['a follow', parseFollowKey, ['17|17', '0|@17', '17|!17', `17|@upn:${'a'.repeat(300)}`]],
    ['a private thing', parsePrivateKey, ['17|bookmark|18', '17|x|y', '0|list|y', '17|list|a|b', '17|list']],
    ['a list member', parsePrivateKey, ['17|list-member|17', '17|list-member|:17', '17|list-member|a:b']],
    ['moderation', parseModerationKey, [`${post}|x`, '17|hide', 'a|topic-merge', '#|topic-merge', 'x|y|z']],
    ['an image', parseMediaName, ['17-x.webp', '../17.webp', '', 'x.svg']]
  ])('of %s', (_, parse, values) => {
    for (const value of values) expect([value, parse(value)]).toEqual([value, undefined]);
  });
});

describe('what a reaction may say', () => {
  it('goes by its slot', () => {
    expect([isSaid('reaction', 'heart'), isSaid('reaction', ''), isSaid('reaction', '<b>')]).toEqual([
      true,
      false,
      false
    ]);
    expect([isSaid('vote', '3'), isSaid('vote', '10'), isSaid('vote', '-1')]).toEqual([true, false, false]);
    expect([isSaid('read', ''), isSaid('accept', 'x')]).toEqual([true, false]);
  });
});
