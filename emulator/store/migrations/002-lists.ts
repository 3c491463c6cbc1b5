/** Lists, their fields, versions and changes. The rows of list n live in a table of their own, `items_<n>`. */
export const lists = `
CREATE TABLE lists (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE COLLATE NOCASE,
  web_id TEXT NOT NULL,
  title TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL,
  base_template INTEGER NOT NULL,
  root_folder_url TEXT NOT NULL COLLATE NOCASE,
  created TEXT NOT NULL,
  author_id INTEGER NOT NULL,
  read_security INTEGER NOT NULL,
  write_security INTEGER NOT NULL,
  enable_versioning INTEGER NOT NULL,
  enable_attachments INTEGER NOT NULL,
  enable_folder_creation INTEGER NOT NULL,
  no_crawl INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  on_quick_launch INTEGER NOT NULL,
  has_unique_rights INTEGER NOT NULL DEFAULT 0,
  item_count INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 0,
  last_item_modified TEXT NOT NULL,
  last_item_user_modified TEXT NOT NULL,
  last_item_deleted TEXT NOT NULL,
  UNIQUE (web_id, title),
  UNIQUE (web_id, root_folder_url)
);

CREATE TABLE fields (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL COLLATE NOCASE,
  list_id TEXT NOT NULL COLLATE NOCASE,
  internal_name TEXT NOT NULL COLLATE NOCASE,
  title TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL,
  type TEXT NOT NULL,
  indexed INTEGER NOT NULL,
  enforce_unique_values INTEGER NOT NULL,
  required INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  read_only INTEGER NOT NULL,
  can_be_deleted INTEGER NOT NULL,
  default_value TEXT,
  options TEXT NOT NULL,
  UNIQUE (list_id, internal_name)
);

CREATE TABLE item_versions (
  list_id TEXT NOT NULL,
  item_id INTEGER NOT NULL,
  major_version INTEGER NOT NULL,
  modified TEXT NOT NULL,
  editor_id INTEGER NOT NULL,
  field_values TEXT NOT NULL,
  PRIMARY KEY (list_id, item_id, major_version)
);

CREATE TABLE changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id TEXT NOT NULL,
  item_id INTEGER,
  item_guid TEXT,
  type INTEGER NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX changes_by_list ON changes (list_id, number);
`;
