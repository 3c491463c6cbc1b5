import { type Comments, type Likable, type Like, type StoredComment } from '../Comments';
import { type Database, type SqlValue } from './Database';

const SELECT = `SELECT list_id AS listId, item_id AS itemId, id, parent_id AS parentId, author_id AS authorId, created,
  text, mentions FROM comments`;
const PARENT = 'list_id = ? AND item_id = ? AND parent_id = ? AND is_removed = 0';
const LIKED = 'list_id = ? AND item_id = ? AND comment_id = ?';
const ANY_NUMBER = -1;

type CommentRow = Omit<StoredComment, 'mentionedIds'> & { readonly mentions: string };

export function commentsIn(db: Database): Comments {
  return {
    add: comment => db.transact(() => addComment(db, comment)),
    get: (listId, itemId, id) => findComment(db, listId, itemId, id),
    list: ({ listId, itemId, parentId }, { before, limit } = { limit: ANY_NUMBER }) =>
      db
        .all<CommentRow>(
          `${SELECT} WHERE ${PARENT} AND id < ? ORDER BY id DESC LIMIT ?`,
          ...[listId, itemId, parentId, before ?? Number.MAX_SAFE_INTEGER, limit]
        )
        .map(commentOf),
    count: ({ listId, itemId, parentId }) =>
      db.one<{ count: number }>(
        `SELECT COUNT(*) AS count FROM comments WHERE ${PARENT}`,
        ...[listId, itemId, parentId]
      )?.count ?? 0,
    remove: ({ listId, itemId, id }) =>
      removeWhere(db, 'list_id = ? AND item_id = ? AND ? IN (id, parent_id)', [listId, itemId, id]),
    removeAll: (listId, itemId) => removeWhere(db, 'list_id = ? AND item_id = ?', [listId, itemId]),
    ...likesIn(db)
  };
}

function addComment(db: Database, comment: Omit<StoredComment, 'id'>): StoredComment {
  const { listId, itemId, parentId, authorId, created, text, mentionedIds } = comment;
  const last = db.one<{ id: number | null }>(
    'SELECT MAX(id) AS id FROM comments WHERE list_id = ? AND item_id = ?',
    ...[listId, itemId]
  );
  const id = (last?.id ?? 0) + 1;
  db.run(
    `INSERT INTO comments (list_id, item_id, id, parent_id, author_id, created, text, mentions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[listId, itemId, id, parentId, authorId, created, text, JSON.stringify(mentionedIds)]
  );
  return { ...comment, id };
}

function findComment(db: Database, ...key: [string, number, number]): StoredComment | undefined {
  const row = db.one<CommentRow>(
    `${SELECT} WHERE list_id = ? AND item_id = ? AND id = ? AND is_removed = 0`,
    ...key
  );
  return row && commentOf(row);
}

function commentOf({ mentions, ...comment }: CommentRow): StoredComment {
  return { ...comment, mentionedIds: JSON.parse(mentions) as number[] };
}

/** The rows stay without their words, so that no id is given twice. */
function removeWhere(db: Database, condition: string, values: readonly SqlValue[]): void {
  db.transact(() => {
    const removed = `SELECT id FROM comments WHERE ${condition}`;
    db.run(
      `DELETE FROM likes WHERE list_id = ? AND item_id = ? AND comment_id IN (${removed})`,
      ...values.slice(0, 2),
      ...values
    );
    db.run(`UPDATE comments SET is_removed = 1, text = '', mentions = '[]' WHERE ${condition}`, ...values);
  });
}

function likesIn(db: Database): Pick<Comments, 'like' | 'unlike' | 'likes'> {
  const key = ({ listId, itemId, commentId }: Likable): SqlValue[] => [listId, itemId, commentId];
  return {
    like(what, { userId, created }) {
      db.run(
        'INSERT OR IGNORE INTO likes (list_id, item_id, comment_id, user_id, created) VALUES (?, ?, ?, ?, ?)',
        ...[...key(what), userId, created]
      );
    },
    unlike(what, userId) {
      db.run(`DELETE FROM likes WHERE ${LIKED} AND user_id = ?`, ...[...key(what), userId]);
    },
    likes: what =>
      db.all<Like>(
        `SELECT user_id AS userId, created FROM likes WHERE ${LIKED} ORDER BY created, rowid`,
        ...key(what)
      )
  };
}
