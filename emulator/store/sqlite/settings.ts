import { type Settings } from '../Settings';
import { type Database } from './Database';

interface SettingRow {
  readonly key: string;
  readonly value: string;
}

export function settingsIn(db: Database): Settings {
  return {
    get(key) {
      const row = db.one<SettingRow>('SELECT key, value FROM settings WHERE key = ?', key);
      return row && (JSON.parse(row.value) as unknown);
    },
    set(key, value) {
      db.run('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)', key, JSON.stringify(value));
    },
    remove(key) {
      db.run('DELETE FROM settings WHERE key = ?', key);
    },
    all: () =>
      Object.fromEntries(
        db
          .all<SettingRow>('SELECT key, value FROM settings ORDER BY key')
          .map(({ key, value }) => [key, JSON.parse(value) as unknown])
      )
  };
}
