import { NotInStore } from '../errors';
import { type NewSiteUser, type Principals, type SiteUser } from '../Principals';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';
import { forgetPrincipal } from './forgetPrincipal';
import { nextPrincipalId } from './nextPrincipalId';
import { untilWritten } from './untilWritten';

export const SELECT_USER = `SELECT u.kind, u.web_id AS webId, u.id, u.login_name AS loginName, u.title, u.email,
  u.is_site_admin AS isSiteAdmin FROM site_users u`;

type UserRow = Omit<SiteUser, 'isSiteAdmin'> & { isSiteAdmin: number };

type SiteUsers = Pick<
  Principals,
  'ensureUser' | 'updateUser' | 'user' | 'userByLogin' | 'userByEmail' | 'users' | 'removeUser'
>;

export function siteUsersIn(db: Database): SiteUsers {
  const one = (condition: string, ...values: (string | number)[]): SiteUser | undefined => {
    const row = db.one<UserRow>(`${SELECT_USER} WHERE ${condition}`, ...values);
    return row && userOf(row);
  };
  const byLogin = untilWritten(db, (webId: string, login: string) =>
    one('u.web_id = ? AND u.login_name = ?', webId, login)
  );
  return {
    ensureUser: user => byLogin(user.webId, user.loginName) ?? addUser(db, user),
    updateUser({ webId, id }, change) {
      const columns = { title: 'title', email: 'email', isSiteAdmin: 'is_site_admin' };
      const { sql, values } = assignmentsOf(change, columns);
      if (sql === '') return;
      const { changes } = db.run(
        `UPDATE site_users SET ${sql} WHERE web_id = ? AND id = ?`,
        ...values,
        webId,
        id
      );
      if (changes === 0) throw new NotInStore(`User ${id}`);
    },
    user: (webId, id) => one('u.web_id = ? AND u.id = ?', webId, id),
    userByLogin: byLogin,
    userByEmail: (webId, email) => one('u.web_id = ? AND u.email = ? ORDER BY u.id', webId, email),
    users: webId => db.all<UserRow>(`${SELECT_USER} WHERE u.web_id = ? ORDER BY u.id`, webId).map(userOf),
    removeUser: (webId, id) => removeUser(db, webId, id)
  };
}

export function userOf(row: UserRow): SiteUser {
  return { ...row, isSiteAdmin: row.isSiteAdmin === 1 };
}

function addUser(db: Database, user: NewSiteUser): SiteUser {
  return db.transact(() => {
    const added = { ...user, isSiteAdmin: user.isSiteAdmin ?? false, id: nextPrincipalId(db, user.webId) };
    db.run(
      `INSERT INTO site_users (web_id, id, kind, login_name, title, email, is_site_admin)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      added.webId,
      added.id,
      added.kind,
      added.loginName,
      added.title,
      added.email,
      added.isSiteAdmin ? 1 : 0
    );
    return added;
  });
}

function removeUser(db: Database, webId: string, id: number): void {
  db.transact(() => {
    db.run('DELETE FROM group_members WHERE web_id = ? AND user_id = ?', webId, id);
    forgetPrincipal(db, webId, id);
    db.run('DELETE FROM site_users WHERE web_id = ? AND id = ?', webId, id);
  });
}
