import { type Post } from './Post';
import { readExtra } from './PostExtra';
import { spokenTopics } from './spokenTopics';
import { printTopicKey } from './TopicKey';

const post = (change: Partial<Post>): Post => ({
  key: '17.000000000post',
  author: { key: '17', displayName: 'Ann', isVerified: true },
  text: '',
  createdAtMs: 0,
  ...change
});

const topicsOf = (change: Partial<Post>): readonly string[] => spokenTopics(post(change)).map(printTopicKey);

describe('what a post may be found under', () => {
  it('is what its facets name and what its text spells, each once', () => {
    const text = '@Bo #budget #Plans';
    const facets = [
      { start: 0, end: 3, kind: 'mention', key: '23' },
      { start: 4, end: 11, kind: 'tag', key: 'budget' }
    ];
    const extra = readExtra(JSON.stringify({ v: 1, facets }), text);
    expect(topicsOf({ text, extra })).toEqual(['@23', '#budget', '#plans']);
  });

  it('is whom it answers', () => {
    expect(topicsOf({ parentKey: '23.000000000root' })).toEqual(['>23']);
  });

  it('leaves out what only a digest could tell', () => {
    expect(topicsOf({ text: '#überstunden #budget' })).toEqual(['#budget']);
  });
});
