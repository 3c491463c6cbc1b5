import { NotInStore } from '../errors';
import { type RoleAssignment, type Roles, type ScopeId } from '../Roles';
import { type Database } from './Database';
import { untilWritten } from './untilWritten';

type Assignments = Pick<
  Roles,
  'hasUniqueAssignments' | 'breakInheritance' | 'resetInheritance' | 'assignments' | 'assign' | 'unassign'
>;

interface ScopeRow {
  readonly listId: string;
  readonly webId: string;
  readonly isUnique: number;
}

export function roleAssignmentsIn(db: Database): Assignments {
  return {
    hasUniqueAssignments: scope => listScope(db, scope)?.isUnique !== 0,
    breakInheritance(listId, copyAssignments) {
      const list = existingList(db, listId);
      if (list.isUnique === 1) return;
      db.transact(() => {
        setUnique(db, list.listId, 1);
        if (!copyAssignments) return;
        const copy =
          'INSERT INTO role_assignments SELECT ?, principal_id, role_id FROM role_assignments WHERE scope_id = ?';
        db.run(copy, list.listId, list.webId);
      });
    },
    resetInheritance(listId) {
      const list = existingList(db, listId);
      db.transact(() => setUnique(db, list.listId, 0));
    },
    assignments: untilWritten(db, (scope: ScopeId) => {
      const list = listScope(db, scope);
      return assignmentsOfScope(db, list ? (list.isUnique === 1 ? list.listId : list.webId) : scope);
    }),
    assign(scope, principalId, roleId) {
      const list = listScope(db, scope);
      if (list?.isUnique === 0) throw new NotInStore(`Rights of its own for list ${scope}`);
      db.run(
        'INSERT OR IGNORE INTO role_assignments VALUES (?, ?, ?)',
        list?.listId ?? scope,
        principalId,
        roleId
      );
    },
    unassign(scope, principalId, roleId) {
      const isRole = roleId === undefined ? '' : 'AND role_id = ?';
      db.run(
        `DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ? ${isRole}`,
        listScope(db, scope)?.listId ?? scope,
        principalId,
        ...(roleId === undefined ? [] : [roleId])
      );
    }
  };
}

/** Undefined when the scope is a web. */
function listScope(db: Database, scope: ScopeId): ScopeRow | undefined {
  return db.one<ScopeRow>(
    'SELECT id AS listId, web_id AS webId, has_unique_rights AS isUnique FROM lists WHERE id = ?',
    scope
  );
}

function existingList(db: Database, listId: string): ScopeRow {
  const list = listScope(db, listId);
  if (!list) throw new NotInStore(`List ${listId}`);
  return list;
}

function setUnique(db: Database, listId: string, isUnique: 0 | 1): void {
  db.run('DELETE FROM role_assignments WHERE scope_id = ?', listId);
  db.run('UPDATE lists SET has_unique_rights = ? WHERE id = ?', isUnique, listId);
}

function assignmentsOfScope(db: Database, scope: ScopeId): RoleAssignment[] {
  const rows = db.all<{ principalId: number; roleId: number }>(
    `SELECT principal_id AS principalId, role_id AS roleId FROM role_assignments
     WHERE scope_id = ? ORDER BY principal_id, role_id`,
    scope
  );
  const byPrincipal = new Map<number, number[]>();
  for (const { principalId, roleId } of rows) {
    byPrincipal.set(principalId, [...(byPrincipal.get(principalId) ?? []), roleId]);
  }
  return [...byPrincipal].map(([principalId, roleIds]) => ({ principalId, roleIds }));
}
