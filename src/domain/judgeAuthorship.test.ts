import { judgeAuthorship, type PostVersion } from './judgeAuthorship';

const minuteMs = 60_000;
const writtenAtMs = Date.UTC(2026, 10, 22, 9);
const post = {
  author: { key: '17', displayName: 'Ann Ottens', isVerified: true },
  createdAtMs: writtenAtMs
};
const edited = { ...post, editedAtMs: writtenAtMs + minuteMs };

function by(who: 'ann' | 'bo' | undefined, minutes = 0): PostVersion {
  const ann = { keys: ['17', '@upn:ann.ottens@contoso.example'], displayName: 'Ann Ottens' };
  const bo = { keys: ['23', '@upn:bo.ek@contoso.example'], displayName: 'Bo Ek' };
  return { savedAtMs: writtenAtMs + minutes * minuteMs, saver: who && { ann, bo }[who] };
}

const whole = (...versions: PostVersion[]): Parameters<typeof judgeAuthorship>[1] => ({
  versions,
  isWhole: true
});

describe('what the versions of a post say of its author', () => {
  it.each([
    ['saved once, by her', post, whole(by('ann')), { kind: 'unchanged', name: 'Ann Ottens' }],
    [
      'changed by her alone',
      edited,
      whole(by('ann'), by('ann', 1), by('ann', 7)),
      { kind: 'changedByAuthor', name: 'Ann Ottens', changeCount: 2, lastAtMs: writtenAtMs + 7 * minuteMs }
    ],
    [
      'changed by a moderator between her own changes',
      edited,
      whole(by('ann'), by('bo', 1), by('ann', 2)),
      { kind: 'changedByOthers', changeCount: 2 }
    ],
    [
      'changed by somebody SharePoint no longer knows',
      edited,
      whole(by('ann'), by(undefined, 1)),
      { kind: 'changedByOthers' }
    ],
    ['first saved by another', post, whole(by('bo')), { kind: 'anotherWrote', name: 'Bo Ek' }],
    [
      'first saved by another, and by her from then on',
      edited,
      whole(by('bo'), by('ann', 1)),
      { kind: 'anotherWrote', name: 'Bo Ek' }
    ],
    ['first saved by somebody SharePoint no longer knows', post, whole(by(undefined)), { kind: 'untold' }],
    ['without its first version', edited, { versions: [by('ann', 1)], isWhole: false }, { kind: 'untold' }],
    ['of which nothing is kept', post, { versions: [], isWhole: false }, { kind: 'untold' }],
    ['edited in a list that keeps no versions', edited, whole(by('ann', 1)), { kind: 'untold' }],
    ['five minutes off its first version', post, whole(by('ann', 5)), { kind: 'unchanged' }],
    [
      'dated before it was first saved',
      post,
      whole(by('ann', 6)),
      { kind: 'timesDiffer', savedAtMs: writtenAtMs + 6 * minuteMs }
    ],
    ['dated after it was first saved', post, whole(by('ann', -6)), { kind: 'timesDiffer' }]
  ])('a post %s', (_, shown, history, expected) => {
    expect(judgeAuthorship(shown, history)).toMatchObject(expected);
  });

  it('goes by the name somebody signs in with, where that is the key', () => {
    const author = { ...post.author, key: '@upn:ann.ottens@contoso.example' };
    expect(judgeAuthorship({ ...post, author }, whole(by('ann'))).kind).toBe('unchanged');
    expect(judgeAuthorship({ ...post, author }, whole(by('bo'))).kind).toBe('anotherWrote');
  });
});
