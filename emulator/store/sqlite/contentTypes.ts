import { type ContentType, type ContentTypeLook, type ContentTypes } from '../ContentTypes';
import { NotInStore } from '../errors';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';

const SELECT = 'SELECT id, scope_id AS scopeId, name, look FROM content_types';
const COLUMNS = { name: 'name', look: 'look' };

type Row = Omit<ContentType, 'look'> & { look: string };

export function contentTypesIn(db: Database): ContentTypes {
  return {
    add: ({ id, scopeId, name, look }) =>
      void db.run(
        'INSERT INTO content_types (id, scope_id, name, look) VALUES (?, ?, ?, ?)',
        ...[id, scopeId, name, JSON.stringify(look)]
      ),
    update({ scopeId, id }, change) {
      const { sql, values } = assignmentsOf(change, COLUMNS);
      if (sql === '') return;
      const where = 'scope_id = ? AND id = ?';
      const { changes } = db.run(`UPDATE content_types SET ${sql} WHERE ${where}`, ...values, scopeId, id);
      if (changes === 0) throw new NotInStore(`Content type ${id}`);
    },
    remove: ({ scopeId, id }) =>
      void db.run('DELETE FROM content_types WHERE scope_id = ? AND id = ?', scopeId, id),
    get(scopeId, id) {
      const row = db.one<Row>(`${SELECT} WHERE scope_id = ? AND id = ?`, scopeId, id);
      return row && contentTypeOf(row);
    },
    list: scopeId => db.all<Row>(`${SELECT} WHERE scope_id = ? ORDER BY position`, scopeId).map(contentTypeOf)
  };
}

function contentTypeOf(row: Row): ContentType {
  return { ...row, look: JSON.parse(row.look) as ContentTypeLook };
}
