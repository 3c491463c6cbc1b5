import { type Place } from '../../domain/Place';
import { type Post } from '../../domain/Post';
import { withFacets } from '../../domain/PostExtra';
import { type Facet } from '../../domain/readFacets';
import { initialModel, type Model } from '../Model';
import { notLive } from './LiveModel';
import { waitingHere, withWaitingShown } from './waitingPosts';

function post(text: string, change: Partial<Post> & { readonly facets?: readonly Facet[] } = {}): Post {
  const { facets = [], ...rest } = change;
  const author = { key: '23', displayName: 'Bo', isVerified: true };
  const extra = withFacets(undefined, facets);
  return { key: `23.${text}`, id: 1, author, text, createdAtMs: 0, extra, ...rest };
}

const span = { start: 0, end: 1 };
const forged = { key: '23', displayName: '', isVerified: false };
const waiting = [
  post('plain'),
  post('by a stranger', { author: { ...forged, key: '99', isVerified: true } }),
  post('forged', { author: forged }),
  post('tagged', {
    author: { ...forged, key: '99', isVerified: true },
    facets: [{ ...span, kind: 'tag', key: 'budget' }]
  }),
  post('named', {
    author: { ...forged, key: '99', isVerified: true },
    facets: [{ ...span, kind: 'mention', key: '17' }]
  }),
  post('answer', { rootKey: '17.root', author: { ...forged, key: '99', isVerified: true } }),
  post('mine', { author: { ...forged, key: '17', isVerified: true } })
];

function waitingAt(place: Place, ...follows: readonly string[]): readonly string[] {
  const model: Model = {
    ...initialModel({ displayName: 'Ann', upn: 'ann@contoso.example' }),
    live: { ...notLive, waiting },
    follows: { status: 'known', targets: new Set(follows) },
    place
  };
  const known: Model = { ...model, me: { ...model.me, key: '17' } };
  return waitingHere(known).map(({ text }) => text);
}

describe('what waits', () => {
  const cases: readonly (readonly [string, Place, readonly string[], readonly string[]])[] = [
    ['for everyone is everything', { kind: 'everyone' }, [], waiting.map(({ text }) => text)],
    ['at home is one’s own where one follows nobody', { kind: 'home' }, [], ['mine']],
    [
      'at home is what those say whom one follows, and what is said about what one follows',
      ...([{ kind: 'home' }, ['@23', '#budget'], ['plain', 'tagged', 'mine']] as const)
    ],
    ['at a person’s is his', { kind: 'person', person: '23' }, [], ['plain']],
    ['at a topic’s is what holds it', { kind: 'topic', tag: 'budget' }, [], ['tagged']],
    ['among mentions is what names one', { kind: 'mentions' }, [], ['named']],
    ['in a thread are its answers', { kind: 'thread', root: '17.root' }, [], ['answer']]
  ];

  it.each(cases)('%s', (_name, place, follows, texts) => {
    expect(waitingAt(place, ...follows)).toEqual(texts);
  });
});

it('does not show, nor count, what lies below all that was read: that comes with its page, and no gap is hidden above it', () => {
  const read = [post('page', { id: 12 }), post('end of the page', { id: 10 })];
  const live = {
    ...notLive,
    waiting: [post('new', { id: 13 }), post('late', { id: 11 }), post('old', { id: 5 })]
  };
  const model: Model = {
    ...initialModel({ displayName: 'Ann', upn: 'ann@contoso.example' }),
    ...{ posts: read, olderCursor: 10, live }
  };
  expect(waitingHere(model).map(({ text }) => text)).toEqual(['new', 'late']);
  const shown = withWaitingShown(model, 0).posts.map(({ text }) => text);
  expect(shown).toEqual(['new', 'page', 'late', 'end of the page']);
});
