import { openStore } from './openStore';
import { type SearchContent, type SearchIndex } from './SearchIndex';
import { type Store } from './Store';

const LIST = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER = 'bbbbbbbb-0000-4000-8000-000000000002';

let store: Store;
let index: SearchIndex;
beforeEach(() => {
  store = openStore({ database: ':memory:' });
  index = store.searchIndex;
});
afterEach(() => store.close());

function content(title: string): SearchContent {
  return {
    ...{ guid: 'g', title, path: '/x', isDocument: false, baseTemplate: 100, editorId: 1 },
    ...{ created: '2026-11-16T09:00:00Z', modified: '2026-11-16T09:00:00Z' },
    values: { Title: title, Tags: ['a', 'b'], Rank: 7 }
  };
}

function put(itemId: number, title: string, listId = LIST): void {
  index.put({ webId: 'web', listId, itemId, authorId: 3, content: content(title) });
}

describe('the search index', () => {
  it('keeps documents as they were put in, in the order they became known', () => {
    put(2, 'second');
    put(1, 'first');
    expect(index.documents()).toEqual([
      { docId: 1, webId: 'web', listId: LIST, itemId: 2, authorId: 3, content: content('second') },
      { docId: 2, webId: 'web', listId: LIST, itemId: 1, authorId: 3, content: content('first') }
    ]);
  });

  it('replaces a document under its id', () => {
    put(1, 'old');
    put(2, 'other');
    put(1, 'new');
    expect(index.documents().map(({ docId, content: { title } }) => [docId, title])).toEqual([
      [1, 'new'],
      [2, 'other']
    ]);
  });

  it('gives no doc id twice', () => {
    put(1, 'gone');
    index.remove(LIST, 1);
    put(1, 'back');
    expect(index.documents().map(({ docId }) => docId)).toEqual([2]);
  });

  it('knows lists apart, whatever the case of their ids', () => {
    put(1, 'here');
    put(1, 'there', OTHER);
    expect(index.documents(LIST.toUpperCase()).map(({ content: { title } }) => title)).toEqual(['here']);
    expect(index.documents('nothing')).toEqual([]);
  });

  it('knows the last item of each list', () => {
    expect(index.lastItemId(LIST)).toBe(0);
    put(7, 'x');
    put(3, 'y');
    put(99, 'z', OTHER);
    expect(index.lastItemId(LIST)).toBe(7);
  });

  it('knows how far each list was crawled', () => {
    expect(index.crawled(LIST)).toBeUndefined();
    index.setCrawled(LIST, 5);
    index.setCrawled(LIST, 9);
    index.setCrawled(OTHER, 2);
    expect([index.crawled(LIST), index.crawled(OTHER)]).toEqual([9, 2]);
    expect([...index.crawledLists()].sort()).toEqual([LIST, OTHER]);
  });

  it('forgets a list with its documents and how far it was crawled', () => {
    put(1, 'x');
    put(1, 'y', OTHER);
    index.setCrawled(LIST, 5);
    index.setCrawled(OTHER, 5);
    index.removeList(LIST);
    expect(index.documents().map(({ listId }) => listId)).toEqual([OTHER]);
    expect([index.crawled(LIST), index.crawled(OTHER)]).toEqual([undefined, 5]);
  });
});
