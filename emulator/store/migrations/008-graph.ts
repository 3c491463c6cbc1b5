/** What Graph keeps beyond people: groups of the directory, and the notifications somebody was sent. */
export const graph = `
CREATE INDEX users_by_manager ON users (lower(json_extract(profile, '$.managerUpn')));

CREATE TABLE directory_groups (
  id TEXT PRIMARY KEY COLLATE NOCASE,
  display_name TEXT NOT NULL COLLATE NOCASE,
  mail TEXT NOT NULL,
  description TEXT NOT NULL
);
CREATE TABLE directory_group_members (
  group_id TEXT NOT NULL COLLATE NOCASE,
  entra_id TEXT NOT NULL,
  PRIMARY KEY (group_id, entra_id)
);
CREATE INDEX directory_group_members_by_person ON directory_group_members (entra_id);

CREATE TABLE notifications (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  notification TEXT NOT NULL
);
`;
