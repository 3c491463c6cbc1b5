/** What a list looks like beyond its columns: views, content types, and settings only some lists have. */
export const schema = `
ALTER TABLE lists ADD COLUMN more TEXT NOT NULL DEFAULT '{}';

CREATE TABLE views (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE COLLATE NOCASE,
  list_id TEXT NOT NULL COLLATE NOCASE,
  title TEXT NOT NULL COLLATE NOCASE,
  file_name TEXT NOT NULL COLLATE NOCASE,
  is_default INTEGER NOT NULL,
  personal_to INTEGER,
  look TEXT NOT NULL,
  UNIQUE (list_id, file_name)
);
INSERT INTO views (id, list_id, title, file_name, is_default, look)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' ||
    substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  id, CASE WHEN base_template = 101 THEN 'All Documents' ELSE 'All Items' END, 'AllItems.aspx', 1,
  CASE WHEN base_template = 101
    THEN '{"fields":["DocIcon","LinkFilename","Modified","Editor"],"query":"<OrderBy><FieldRef Name=\\"FileLeafRef\\" /></OrderBy>","rowLimit":30,"paged":true,"scope":0}'
    ELSE '{"fields":["LinkTitle"],"query":"<OrderBy><FieldRef Name=\\"ID\\" /></OrderBy>","rowLimit":30,"paged":true,"scope":0}' END
FROM lists;

CREATE TABLE content_types (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL COLLATE NOCASE,
  scope_id TEXT NOT NULL COLLATE NOCASE,
  name TEXT NOT NULL COLLATE NOCASE,
  look TEXT NOT NULL,
  UNIQUE (scope_id, id),
  UNIQUE (scope_id, name)
);
`;
