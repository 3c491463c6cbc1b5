import { NotInStore } from '../errors';
import { type NewSiteGroup, type Principals, type SiteGroup } from '../Principals';
import { assignmentsOf } from './assignments';
import { type Database } from './Database';
import { forgetPrincipal } from './forgetPrincipal';
import { nextPrincipalId } from './nextPrincipalId';
import { SELECT_USER, userOf } from './siteUsers';
import { untilWritten } from './untilWritten';

const SELECT = `SELECT g.web_id AS webId, g.id, g.title, g.description, g.owner_id AS ownerId,
  g.members_edit AS allowMembersEditMembership, g.members_view AS onlyAllowMembersViewMembership FROM site_groups g`;

const COLUMNS = {
  title: 'title',
  description: 'description',
  ownerId: 'owner_id',
  allowMembersEditMembership: 'members_edit',
  onlyAllowMembersViewMembership: 'members_view'
};

type Flags = 'allowMembersEditMembership' | 'onlyAllowMembersViewMembership';
type GroupRow = Omit<SiteGroup, Flags> & Record<Flags, number>;
type SiteGroups = Omit<
  Principals,
  'ensureUser' | 'updateUser' | 'user' | 'userByLogin' | 'userByEmail' | 'users' | 'removeUser'
>;
type Membership = Pick<SiteGroups, 'addMember' | 'removeMember' | 'members' | 'groupsOf'>;

export function siteGroupsIn(db: Database): SiteGroups {
  const one = (condition: string, ...values: (string | number)[]): SiteGroup | undefined => {
    const row = db.one<GroupRow>(`${SELECT} WHERE ${condition}`, ...values);
    return row && groupOf(row);
  };
  return {
    addGroup: group => addGroup(db, group),
    updateGroup({ webId, id }, change) {
      const { sql, values } = assignmentsOf(change, COLUMNS);
      if (sql === '') return;
      const { changes } = db.run(
        `UPDATE site_groups SET ${sql} WHERE web_id = ? AND id = ?`,
        ...values,
        webId,
        id
      );
      if (changes === 0) throw new NotInStore(`Group ${id}`);
    },
    group: (webId, id) => one('g.web_id = ? AND g.id = ?', webId, id),
    groupByTitle: (webId, title) => one('g.web_id = ? AND g.title = ?', webId, title),
    groups: webId => db.all<GroupRow>(`${SELECT} WHERE g.web_id = ? ORDER BY g.id`, webId).map(groupOf),
    removeGroup: (webId, id) => removeGroup(db, webId, id),
    setAssociatedGroup(group, role) {
      db.transact(() => {
        db.run(
          'UPDATE site_groups SET associated_as = NULL WHERE web_id = ? AND associated_as = ?',
          group.webId,
          role
        );
        db.run(
          'UPDATE site_groups SET associated_as = ? WHERE web_id = ? AND id = ?',
          role,
          group.webId,
          group.id
        );
      });
    },
    associatedGroup: (webId, role) => one('g.web_id = ? AND g.associated_as = ?', webId, role),
    ...membershipIn(db)
  };
}

function membershipIn(db: Database): Membership {
  return {
    addMember(group, userId) {
      db.run('INSERT OR IGNORE INTO group_members VALUES (?, ?, ?)', group.webId, group.id, userId);
    },
    removeMember(group, userId) {
      db.run(
        'DELETE FROM group_members WHERE web_id = ? AND group_id = ? AND user_id = ?',
        group.webId,
        group.id,
        userId
      );
    },
    members: (webId, groupId) =>
      db
        .all<Parameters<typeof userOf>[0]>(
          `${SELECT_USER} JOIN group_members m ON m.web_id = u.web_id AND m.user_id = u.id
           WHERE m.web_id = ? AND m.group_id = ? ORDER BY u.id`,
          webId,
          groupId
        )
        .map(userOf),
    groupsOf: untilWritten(db, (webId: string, userId: number) =>
      db
        .all<GroupRow>(
          `${SELECT} JOIN group_members m ON m.web_id = g.web_id AND m.group_id = g.id
           WHERE m.web_id = ? AND m.user_id = ? ORDER BY g.id`,
          webId,
          userId
        )
        .map(groupOf)
    )
  };
}

function groupOf(row: GroupRow): SiteGroup {
  return {
    ...row,
    allowMembersEditMembership: row.allowMembersEditMembership === 1,
    onlyAllowMembersViewMembership: row.onlyAllowMembersViewMembership === 1
  };
}

function addGroup(db: Database, group: NewSiteGroup): SiteGroup {
  return db.transact(() => {
    const id = nextPrincipalId(db, group.webId);
    const added: SiteGroup = {
      webId: group.webId,
      id,
      title: group.title,
      description: group.description ?? '',
      ownerId: group.ownerId ?? id,
      allowMembersEditMembership: group.allowMembersEditMembership ?? false,
      onlyAllowMembersViewMembership: group.onlyAllowMembersViewMembership ?? true
    };
    db.run(
      `INSERT INTO site_groups (web_id, id, title, description, owner_id, members_edit, members_view)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      added.webId,
      id,
      added.title,
      added.description,
      added.ownerId,
      added.allowMembersEditMembership ? 1 : 0,
      added.onlyAllowMembersViewMembership ? 1 : 0
    );
    return added;
  });
}

function removeGroup(db: Database, webId: string, id: number): void {
  db.transact(() => {
    db.run('DELETE FROM group_members WHERE web_id = ? AND group_id = ?', webId, id);
    forgetPrincipal(db, webId, id);
    db.run('DELETE FROM site_groups WHERE web_id = ? AND id = ?', webId, id);
  });
}
