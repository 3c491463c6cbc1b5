import { type Facet } from './readFacets';
import { topicsOf } from './topicsOf';
import { printTopicKey } from './TopicKey';

const key = '17.0000000000001';
const facets: readonly Facet[] = [
  { start: 0, end: 7, kind: 'tag', key: 'budget' },
  { start: 8, end: 15, kind: 'tag', key: 'budget' },
  { start: 16, end: 20, kind: 'mention', key: '23' }
];

describe('what a post is found under', () => {
  it('is each of its tags and mentions once, and whom it answers', () => {
    const topics = topicsOf({ key, facets, parentKey: '31.0000000000009' });
    expect(topics.map(printTopicKey)).toEqual(['#budget', '@23', '>31']);
  });

  it('is nothing for a plain post, or for who answers himself', () => {
    expect(topicsOf({ key })).toEqual([]);
    expect(topicsOf({ key, parentKey: '17.0000000000000' })).toEqual([]);
  });
});
