import { emptyTally, withMyReaction, withMyRepost, type Tally } from './Tally';

const tally: Tally = { ...emptyTally, reactions: new Map([['like', 2]]), reposts: 3 };
const key = '17.z000000000000';

describe('what others made of a post, with what this user does', () => {
  it('counts his reaction once, under the kind he chose last', () => {
    const liked = withMyReaction(tally, 'like');
    expect(liked).toMatchObject({ myReaction: 'like', reactions: new Map([['like', 3]]) });
    expect(withMyReaction(liked, 'like')).toBe(liked);
    const thanked = withMyReaction(liked, 'thanks');
    expect(thanked.reactions).toEqual(
      new Map([
        ['like', 2],
        ['thanks', 1]
      ])
    );
    expect(withMyReaction(thanked, undefined)).toEqual({ ...tally, myReaction: undefined });
  });

  it('never counts less than none', () => {
    const odd: Tally = { ...emptyTally, myReaction: 'like' };
    expect(withMyReaction(odd, undefined).reactions).toEqual(new Map());
  });

  it('counts his repost once', () => {
    const reposted = withMyRepost(tally, key);
    expect(reposted).toMatchObject({ reposts: 4, myRepost: key });
    expect(withMyRepost(reposted, key)).toEqual(reposted);
    expect(withMyRepost(reposted, undefined)).toEqual({ ...tally, myRepost: undefined });
    expect(withMyRepost(tally, undefined)).toEqual(tally);
  });
});
