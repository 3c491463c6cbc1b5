import * as strings from 'HallwayStrings';
import { type HallwayState } from '../../state/HallwayState';
import { sampleEntry, sampleState, withTimeline } from '../testing/sampleState';
import { announcementOf } from './announcementOf';

const heard = (before: HallwayState, after: HallwayState): string | undefined =>
  announcementOf({ before, after, strings, locale: 'en-us' });
const entries = sampleState.timeline.entries;

describe('announcementOf', () => {
  it('says nothing about the first posts, which are read anyway', () => {
    expect(heard({ ...withTimeline({ entries: [] }), phase: 'starting' }, sampleState)).toBeUndefined();
  });

  it('counts the new posts of others after a refresh', () => {
    const after = withTimeline({ entries: [sampleEntry(0, { isMine: false }), ...entries] });
    expect(heard(withTimeline({ isRefreshing: true }), after)).toBe('1 new post');
    expect(heard(withTimeline({ isRefreshing: true }), sampleState)).toBe('No new posts');
  });

  it('says once that new posts wait, however many more come', () => {
    expect(heard(sampleState, withTimeline({ newPosts: 2 }))).toBe('2 new posts');
    expect(heard(withTimeline({ newPosts: 2 }), withTimeline({ newPosts: 3 }))).toBeUndefined();
  });

  it('counts older posts', () => {
    const before = withTimeline({ isLoadingOlder: true, hasOlder: true });
    expect(heard(before, withTimeline({ entries: [...entries, sampleEntry(4), sampleEntry(5)] }))).toBe(
      '2 older posts loaded'
    );
    expect(heard(before, sampleState)).toBe('No older posts');
  });

  it('leaves failures of reading to their own alert', () => {
    expect(
      heard(withTimeline({ isRefreshing: true }), withTimeline({ failure: { kind: 'offline' } }))
    ).toBeUndefined();
  });

  it.each([
    ['publish', 'Posted', 'Not posted.'],
    ['edit', 'Saved', 'Your change is not saved.']
  ] as const)('tells what became of a %s', (change, done, failed) => {
    const pending = withTimeline({ entries: [sampleEntry(1, { sending: 'pending', change })] });
    const settled = withTimeline({ entries: [sampleEntry(1)] });
    const broken = withTimeline({
      entries: [sampleEntry(1, { sending: 'failed', change, failure: { kind: 'offline' } })]
    });
    expect(heard(pending, settled)).toBe(done);
    expect(heard(pending, broken)).toBe(failed);
    expect(heard(settled, settled)).toBeUndefined();
  });

  it('tells that a post is gone', () => {
    const pending = withTimeline({ entries: [sampleEntry(1, { sending: 'pending', change: 'delete' })] });
    expect(heard(pending, withTimeline({ entries: [] }))).toBe('Deleted');
  });

  it('tells what became of what a conversation began with', () => {
    const root = sampleEntry(9, { sending: 'pending', change: 'edit' });
    expect(heard(withTimeline({ root }), withTimeline({ root: sampleEntry(9) }))).toBe('Saved');
  });

  it('takes nothing for gone or new because another place is shown', () => {
    const pending = withTimeline({ entries: [sampleEntry(1, { sending: 'pending', change: 'delete' })] });
    expect(heard(pending, { ...withTimeline({ entries: [] }), place: { kind: 'home' } })).toBeUndefined();
  });

  it('does not count the posts of a place one has just come to', () => {
    const before = withTimeline({ entries: [], isRefreshing: true });
    const isArriving = true;
    expect(
      announcementOf({ before, after: sampleState, isArriving, strings, locale: 'en-us' })
    ).toBeUndefined();
  });
});
