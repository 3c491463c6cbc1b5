/** The change log of a whole web, whose rows are known by their author; and what was thrown away and may come back. */
export const changes = `
ALTER TABLE changes ADD COLUMN web_id TEXT NOT NULL DEFAULT '';
ALTER TABLE changes ADD COLUMN author_id INTEGER;
UPDATE changes SET web_id = COALESCE((SELECT web_id FROM lists WHERE lists.id = changes.list_id), '');
CREATE INDEX changes_by_web ON changes (web_id, number);

CREATE TABLE recycle_bin (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE COLLATE NOCASE,
  web_id TEXT NOT NULL,
  list_id TEXT NOT NULL COLLATE NOCASE,
  item_id INTEGER,
  item_type INTEGER NOT NULL,
  title TEXT NOT NULL,
  leaf_name TEXT NOT NULL,
  dir_name TEXT NOT NULL,
  author_id INTEGER NOT NULL,
  deleted_by_id INTEGER NOT NULL,
  deleted_at TEXT NOT NULL,
  stage INTEGER NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX recycle_bin_by_web ON recycle_bin (web_id, deleted_at);
`;
