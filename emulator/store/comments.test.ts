import { type Comments, type StoredComment } from './Comments';
import { openStore } from './openStore';
import { type Store } from './Store';

const LIST = 'aaaaaaaa-0000-4000-8000-000000000001';

let store: Store;
let comments: Comments;
beforeEach(() => {
  store = openStore({ database: ':memory:' });
  comments = store.comments;
});
afterEach(() => store.close());

function add(text: string, parentId = 0, itemId = 1): StoredComment {
  return comments.add({
    ...{ listId: LIST, itemId, parentId, text, authorId: 3, mentionedIds: [4, 5] },
    created: '2026-11-16T09:00:00.123Z'
  });
}

const top = (itemId = 1): readonly string[] =>
  comments.list({ listId: LIST, itemId, parentId: 0 }).map(({ text }) => text);

describe('comments in the store', () => {
  it('come back as they were put in, with an id', () => {
    const added = add('hello');
    expect(added).toEqual({
      ...{ listId: LIST, itemId: 1, id: 1, parentId: 0, authorId: 3, text: 'hello' },
      ...{ created: '2026-11-16T09:00:00.123Z', mentionedIds: [4, 5] }
    });
    expect(comments.get(LIST, 1, 1)).toEqual(added);
    expect(comments.get(LIST.toUpperCase(), 1, 1)).toEqual(added);
  });

  it('are listed newest first, a page at a time', () => {
    for (const text of ['a', 'b', 'c', 'd']) add(text);
    const of = { listId: LIST, itemId: 1, parentId: 0 };
    expect(comments.list(of, { limit: 2 }).map(({ text }) => text)).toEqual(['d', 'c']);
    expect(comments.list(of, { limit: 2, before: 3 }).map(({ text }) => text)).toEqual(['b', 'a']);
    expect(comments.list(of, { limit: 2, before: 1 })).toEqual([]);
    expect(comments.count(of)).toBe(4);
  });

  it('belong to one item, and replies to one comment', () => {
    add('first');
    add('reply', 1);
    add('elsewhere', 0, 2);
    expect(top()).toEqual(['first']);
    expect(top(2)).toEqual(['elsewhere']);
    expect(comments.list({ listId: LIST, itemId: 1, parentId: 1 }).map(({ id }) => id)).toEqual([2]);
    expect(comments.count({ listId: LIST, itemId: 2, parentId: 1 })).toBe(0);
  });

  it('take their replies and likes with them, and leave their ids unused', () => {
    add('first');
    add('reply', 1);
    add('second');
    const reply = { listId: LIST, itemId: 1, commentId: 2 };
    comments.like(reply, { userId: 9, created: 'now' });
    comments.remove({ listId: LIST, itemId: 1, id: 1 });
    expect([comments.get(LIST, 1, 1), comments.get(LIST, 1, 2)]).toEqual([undefined, undefined]);
    expect(comments.likes(reply)).toEqual([]);
    expect(top()).toEqual(['second']);
    expect(add('third').id).toBe(4);
  });

  it('all go at once, those of one item only, and the likes of the item stay', () => {
    add('first');
    add('second');
    add('other', 0, 2);
    const item = { listId: LIST, itemId: 1, commentId: 0 };
    comments.like(item, { userId: 9, created: 'now' });
    comments.removeAll(LIST, 1);
    expect([top(1), top(2)]).toEqual([[], ['other']]);
    expect(comments.likes(item)).toHaveLength(1);
  });

  it('removed twice, or never there, are no matter', () => {
    add('first');
    for (const id of [1, 1, 77]) comments.remove({ listId: LIST, itemId: 1, id });
    expect(top()).toEqual([]);
  });
});

describe('likes in the store', () => {
  const what = { listId: LIST, itemId: 1, commentId: 1 };

  it('are one for each person, the first one counting', () => {
    comments.like(what, { userId: 2, created: '2026-01-02' });
    comments.like(what, { userId: 1, created: '2026-01-01' });
    comments.like(what, { userId: 2, created: '2026-01-03' });
    expect(comments.likes(what)).toEqual([
      { userId: 1, created: '2026-01-01' },
      { userId: 2, created: '2026-01-02' }
    ]);
  });

  it('are taken back one by one, and not from others', () => {
    comments.like(what, { userId: 1, created: 'a' });
    comments.like(what, { userId: 2, created: 'b' });
    comments.unlike(what, 1);
    comments.unlike(what, 7);
    comments.unlike({ ...what, itemId: 2 }, 2);
    expect(comments.likes(what).map(({ userId }) => userId)).toEqual([2]);
  });
});
