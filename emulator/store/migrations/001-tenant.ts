/** People, sites, who may do what, and small things by name. */
export const tenant = `
CREATE TABLE users (
  entra_id TEXT PRIMARY KEY,
  upn TEXT NOT NULL UNIQUE COLLATE NOCASE,
  display_name TEXT NOT NULL,
  profile TEXT NOT NULL
);
CREATE TABLE photos (
  upn TEXT PRIMARY KEY COLLATE NOCASE,
  content_type TEXT NOT NULL,
  bytes BLOB NOT NULL
);

CREATE TABLE sites (
  web_id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL,
  url TEXT NOT NULL UNIQUE COLLATE NOCASE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  language INTEGER NOT NULL,
  created TEXT NOT NULL,
  owner_upn TEXT NOT NULL,
  theme TEXT,
  last_principal_id INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE site_users (
  web_id TEXT NOT NULL,
  id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  login_name TEXT NOT NULL COLLATE NOCASE,
  title TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  is_site_admin INTEGER NOT NULL,
  PRIMARY KEY (web_id, id),
  UNIQUE (web_id, login_name)
);
CREATE TABLE site_groups (
  web_id TEXT NOT NULL,
  id INTEGER NOT NULL,
  title TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  members_edit INTEGER NOT NULL,
  members_view INTEGER NOT NULL,
  associated_as TEXT,
  PRIMARY KEY (web_id, id),
  UNIQUE (web_id, title)
);
CREATE TABLE group_members (
  web_id TEXT NOT NULL,
  group_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL,
  PRIMARY KEY (web_id, group_id, user_id)
);
CREATE INDEX group_members_by_user ON group_members (web_id, user_id);

CREATE TABLE role_definitions (
  web_id TEXT NOT NULL,
  id INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL,
  mask TEXT NOT NULL,
  position INTEGER NOT NULL,
  role_type_kind INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  PRIMARY KEY (web_id, id),
  UNIQUE (web_id, name)
);
CREATE TABLE role_assignments (
  scope_id TEXT NOT NULL,
  principal_id INTEGER NOT NULL,
  role_id INTEGER NOT NULL,
  PRIMARY KEY (scope_id, principal_id, role_id)
);

CREATE TABLE blobs (
  space TEXT NOT NULL,
  key TEXT NOT NULL,
  content_type TEXT NOT NULL,
  metadata TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (space, key)
);
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
`;
