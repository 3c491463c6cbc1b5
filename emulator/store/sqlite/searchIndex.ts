import { type SearchContent, type SearchDocument, type SearchIndex } from '../SearchIndex';
import { type Database } from './Database';

const SELECT = `SELECT doc_id AS docId, web_id AS webId, list_id AS listId, item_id AS itemId, author_id AS authorId,
  content FROM search_documents`;

type DocumentRow = Omit<SearchDocument, 'content'> & { readonly content: string };

export function searchIndexIn(db: Database): SearchIndex {
  return {
    put({ webId, listId, itemId, authorId, content }) {
      db.run(
        `INSERT INTO search_documents (web_id, list_id, item_id, author_id, content) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (list_id, item_id) DO UPDATE SET author_id = excluded.author_id, content = excluded.content`,
        ...[webId, listId, itemId, authorId, JSON.stringify(content)]
      );
    },
    remove(listId, itemId) {
      db.run('DELETE FROM search_documents WHERE list_id = ? AND item_id = ?', listId, itemId);
    },
    removeList: listId =>
      db.transact(() => {
        db.run('DELETE FROM search_documents WHERE list_id = ?', listId);
        db.run('DELETE FROM search_crawls WHERE list_id = ?', listId);
      }),
    documents: listId =>
      (listId === undefined
        ? db.all<DocumentRow>(`${SELECT} ORDER BY doc_id`)
        : db.all<DocumentRow>(`${SELECT} WHERE list_id = ? ORDER BY doc_id`, listId)
      ).map(documentOf),
    lastItemId: listId =>
      db.one<{ id: number | null }>(
        'SELECT MAX(item_id) AS id FROM search_documents WHERE list_id = ?',
        listId
      )?.id ?? 0,
    crawled: listId =>
      db.one<{ number: number }>(
        'SELECT change_number AS number FROM search_crawls WHERE list_id = ?',
        listId
      )?.number,
    setCrawled(listId, changeNumber) {
      db.run(
        'INSERT OR REPLACE INTO search_crawls (list_id, change_number) VALUES (?, ?)',
        listId,
        changeNumber
      );
    },
    crawledLists: () =>
      db.all<{ listId: string }>('SELECT list_id AS listId FROM search_crawls').map(({ listId }) => listId)
  };
}

function documentOf({ content, ...document }: DocumentRow): SearchDocument {
  return { ...document, content: JSON.parse(content) as SearchContent };
}
