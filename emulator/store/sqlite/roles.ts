import { NotInStore } from '../errors';
import { type NewRoleDefinition, type RoleDefinition, type Roles } from '../Roles';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';
import { roleAssignmentsIn } from './roleAssignments';
import { untilWritten } from './untilWritten';

const SELECT = `SELECT web_id AS webId, id, name, description, mask, position AS "order",
  role_type_kind AS roleTypeKind, hidden FROM role_definitions`;

/** SharePoint's own levels end at 1073741830; those of owners start well above. */
const FIRST_CUSTOM_ID = 1073741924;

type RoleRow = Omit<RoleDefinition, 'mask' | 'hidden'> & { mask: string; hidden: number };

export function rolesIn(db: Database): Roles {
  const one = (condition: string, ...values: (string | number)[]): RoleDefinition | undefined => {
    const row = db.one<RoleRow>(`${SELECT} WHERE ${condition}`, ...values);
    return row && roleOf(row);
  };
  return {
    add: role => addRole(db, role),
    update({ webId, id }, change) {
      const columns = { name: 'name', description: 'description', mask: 'mask', order: 'position' };
      const { sql, values } = assignmentsOf(change, columns);
      if (sql === '') return;
      const { changes } = db.run(
        `UPDATE role_definitions SET ${sql} WHERE web_id = ? AND id = ?`,
        ...values,
        webId,
        id
      );
      if (changes === 0) throw new NotInStore(`Role ${id}`);
    },
    remove(webId, id) {
      db.transact(() => {
        db.run(
          `DELETE FROM role_assignments WHERE role_id = ?
           AND scope_id IN (SELECT ? UNION SELECT id FROM lists WHERE web_id = ?)`,
          id,
          webId,
          webId
        );
        db.run('DELETE FROM role_definitions WHERE web_id = ? AND id = ?', webId, id);
      });
    },
    get: untilWritten(db, (webId: string, id: number) => one('web_id = ? AND id = ?', webId, id)),
    byName: (webId, name) => one('web_id = ? AND name = ?', webId, name),
    byType: (webId, kind) => one('web_id = ? AND role_type_kind = ? ORDER BY id', webId, kind),
    list: webId => db.all<RoleRow>(`${SELECT} WHERE web_id = ? ORDER BY position, id`, webId).map(roleOf),
    ...roleAssignmentsIn(db)
  };
}

function roleOf(row: RoleRow): RoleDefinition {
  return { ...row, mask: BigInt(row.mask), hidden: row.hidden === 1 };
}

function addRole(db: Database, role: NewRoleDefinition): RoleDefinition {
  const last = db.one<{ id: number | null }>(
    'SELECT max(id) AS id FROM role_definitions WHERE web_id = ?',
    role.webId
  );
  const id = role.id ?? Math.max(FIRST_CUSTOM_ID, (last?.id ?? 0) + 1);
  db.run(
    `INSERT INTO role_definitions (web_id, id, name, description, mask, position, role_type_kind, hidden)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    role.webId,
    id,
    role.name,
    role.description,
    role.mask.toString(),
    role.order,
    role.roleTypeKind,
    role.hidden ? 1 : 0
  );
  return { ...role, id };
}
