import { type Blob, type Blobs } from '../Blobs';
import { type Database } from './Database';

export function blobsIn(db: Database): Blobs {
  return {
    put(space, key, blob) {
      db.run(
        'INSERT OR REPLACE INTO blobs (space, key, content_type, metadata, bytes) VALUES (?, ?, ?, ?, ?)',
        space,
        key,
        blob.contentType,
        JSON.stringify(blob.metadata),
        blob.bytes
      );
    },
    get(space, key) {
      const row = db.one<{ contentType: string; metadata: string; bytes: Uint8Array }>(
        'SELECT content_type AS contentType, metadata, bytes FROM blobs WHERE space = ? AND key = ?',
        space,
        key
      );
      return row && { ...row, metadata: JSON.parse(row.metadata) as Blob['metadata'] };
    },
    keys: (space, prefix = '') =>
      db
        .all<{ key: string }>('SELECT key FROM blobs WHERE space = ? ORDER BY key', space)
        .map(row => row.key)
        .filter(key => key.startsWith(prefix)),
    remove(space, key) {
      db.run('DELETE FROM blobs WHERE space = ? AND key = ?', space, key);
    }
  };
}
