import { type Contents } from '../Contents';
import { type Database } from './Database';

/** A piece is read as a whole, so it is small enough not to hurt. */
const PIECE_BYTES = 1024 * 1024;

export function contentsIn(db: Database): Contents {
  const length = (id: number): number =>
    db.one<{ length: number }>('SELECT length FROM contents WHERE id = ?', id)?.length ?? 0;
  const append = (id: number, bytes: Uint8Array): number =>
    db.transact(() => {
      const before = length(id);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        db.run('INSERT INTO content_pieces VALUES (?, ?, ?)', id, before + at, piece);
      }
      db.run('UPDATE contents SET length = ? WHERE id = ?', before + bytes.length, id);
      return before + bytes.length;
    });
  return {
    create: bytes =>
      db.transact(() => {
        const { lastId } = db.run('INSERT INTO contents (length) VALUES (0)');
        append(lastId, bytes);
        return lastId;
      }),
    append,
    length,
    read: (id, start = 0, end = length(id)) => readPart(db, id, { start, end }),
    remove(id) {
      db.run('DELETE FROM content_pieces WHERE content_id = ?', id);
      db.run('DELETE FROM contents WHERE id = ?', id);
    }
  };
}

interface Piece {
  readonly position: number;
  readonly bytes: Uint8Array;
}

function readPart(db: Database, id: number, { start, end }: { start: number; end: number }): Uint8Array {
  const read = new Uint8Array(Math.max(0, end - start));
  const pieces = db.all<Piece>(
    'SELECT position, bytes FROM content_pieces WHERE content_id = ? AND position < ? AND position + length(bytes) > ?',
    ...[id, end, start]
  );
  for (const { position, bytes } of pieces) {
    const part = bytes.subarray(Math.max(0, start - position), Math.max(0, end - position));
    read.set(part, Math.max(0, position - start));
  }
  return read;
}
