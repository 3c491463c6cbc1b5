import { FieldExists, NotInStore } from '../errors';
import { type Field } from '../Fields';
import { type SiteFields } from '../SiteFields';
import { BUILT_IN_FIELDS } from './builtInFields';
import { type Database } from './Database';
import { completeField, FIELD_COLUMNS, fieldsOf, findField, insertField } from './fieldRows';
import { assignmentsOf } from './assignments';

/** Kept beside the columns of lists, under the id of the web. */
export function siteFieldsIn(db: Database): SiteFields {
  return {
    add(newField) {
      const { listId, internalName, id } = newField;
      const known = findField(
        db,
        'list_id = ? AND (internal_name = ? OR id = ?)',
        ...[listId, internalName, id]
      );
      if (known) throw new FieldExists(internalName);
      const field = completeField(newField);
      insertField(db, field);
      return field;
    },
    update(field, change) {
      const { sql, values } = assignmentsOf(change, FIELD_COLUMNS);
      const where = 'list_id = ? AND id = ?';
      if (sql === '') return field;
      const { changes } = db.run(
        `UPDATE fields SET ${sql} WHERE ${where}`,
        ...values,
        field.listId,
        field.id
      );
      if (changes === 0) throw new NotInStore(`Field ${field.id}`);
      return { ...field, ...change };
    },
    list: webId => [...builtIn(webId), ...fieldsOf(db, webId)],
    remove: ({ listId, id }) => void db.run('DELETE FROM fields WHERE list_id = ? AND id = ?', listId, id)
  };
}

/** What every site has. */
function builtIn(webId: string): Field[] {
  return BUILT_IN_FIELDS.map(field =>
    completeField({ readOnly: true, canBeDeleted: false, ...field, listId: webId })
  );
}
