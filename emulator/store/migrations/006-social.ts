/** What people say under an item and like of it, and what the search crawler has seen. */
export const social = `
CREATE TABLE comments (
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  parent_id INTEGER NOT NULL,
  author_id INTEGER NOT NULL,
  created TEXT NOT NULL,
  text TEXT NOT NULL,
  mentions TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list_id, item_id, id)
);
CREATE TABLE likes (
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER NOT NULL,
  comment_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (list_id, item_id, comment_id, user_id)
);

CREATE TABLE search_documents (
  doc_id INTEGER PRIMARY KEY AUTOINCREMENT,
  web_id TEXT NOT NULL,
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER NOT NULL,
  author_id INTEGER NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (list_id, item_id)
);
CREATE TABLE search_crawls (
  list_id TEXT PRIMARY KEY COLLATE NOCASE,
  change_number INTEGER NOT NULL
);
`;
