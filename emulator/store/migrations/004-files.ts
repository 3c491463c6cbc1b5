/**
 * Files and folders of libraries, attachments of items, and their bytes in pieces. Who made a file and when stands in
 * its list item; a file whose item is gone is gone too, and back when the item is.
 */
export const files = `
CREATE TABLE contents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  length INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE content_pieces (
  content_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (content_id, position)
);

CREATE TABLE files (
  id TEXT PRIMARY KEY COLLATE NOCASE,
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER NOT NULL,
  folder_url TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  is_folder INTEGER NOT NULL,
  content_id INTEGER,
  content_version INTEGER NOT NULL,
  checked_out_to INTEGER,
  check_in_comment TEXT NOT NULL,
  UNIQUE (list_id, item_id)
);
CREATE INDEX files_by_folder ON files (list_id, folder_url, name);

CREATE TABLE attachments (
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  content_id INTEGER NOT NULL,
  modified TEXT NOT NULL,
  PRIMARY KEY (list_id, item_id, name)
);

CREATE TABLE uploads (
  id TEXT NOT NULL COLLATE NOCASE,
  file_id TEXT NOT NULL COLLATE NOCASE,
  content_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  PRIMARY KEY (id, file_id)
);
`;
