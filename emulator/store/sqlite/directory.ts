import { type Directory, type TenantUser } from '../Directory';
import { type Database } from './Database';
import { untilWritten } from './untilWritten';

export function directoryIn(db: Database): Directory {
  const users = (): TenantUser[] =>
    db
      .all<{ profile: string }>('SELECT profile FROM users ORDER BY display_name COLLATE NOCASE, upn')
      .map(userOf);
  return {
    upsert(user) {
      const stored = { ...user, upn: user.upn.toLowerCase() };
      db.run(
        `INSERT INTO users (entra_id, upn, display_name, profile) VALUES (?, ?, ?, ?)
         ON CONFLICT (entra_id) DO UPDATE
         SET upn = excluded.upn, display_name = excluded.display_name, profile = excluded.profile`,
        stored.entraId,
        stored.upn,
        stored.displayName,
        JSON.stringify(stored)
      );
    },
    get: untilWritten(db, (key: string) => {
      const row = db.one<{ profile: string }>(
        'SELECT profile FROM users WHERE upn = ? OR entra_id IN (?, lower(?))',
        ...[key, key, key]
      );
      return row && userOf(row);
    }),
    reportsOf: upn =>
      db
        .all<{ profile: string }>(
          `SELECT profile FROM users WHERE lower(json_extract(profile, '$.managerUpn')) = ?
           ORDER BY display_name COLLATE NOCASE, upn`,
          upn.toLowerCase()
        )
        .map(userOf),
    list: users,
    search: (text, limit) =>
      users()
        .filter(user => hasWordStarting(user, text))
        .slice(0, limit),
    ...photosIn(db)
  };
}

function photosIn(db: Database): Pick<Directory, 'photo' | 'setPhoto'> {
  return {
    photo(upn) {
      const row = db.one<{ contentType: string; bytes: Uint8Array }>(
        'SELECT content_type AS contentType, bytes FROM photos WHERE upn = ?',
        upn
      );
      return row && { ...row };
    },
    setPhoto(upn, photo) {
      db.run(
        'INSERT OR REPLACE INTO photos (upn, content_type, bytes) VALUES (?, ?, ?)',
        upn,
        photo.contentType,
        photo.bytes
      );
    }
  };
}

function userOf(row: { profile: string }): TenantUser {
  return JSON.parse(row.profile) as TenantUser;
}

function hasWordStarting(user: TenantUser, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return false;
  const words = user.displayName.toLowerCase().split(/[\s'-]+/);
  return [user.displayName, user.mail, user.upn, ...words].some(word =>
    word.toLowerCase().startsWith(wanted)
  );
}
