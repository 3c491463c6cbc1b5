import { type DirectoryGroup, type DirectoryGroups } from '../DirectoryGroups';
import { type Database } from './Database';

const COLUMNS = 'id, display_name AS displayName, mail, description';
const ORDER = 'ORDER BY display_name, id';

export function directoryGroupsIn(db: Database): DirectoryGroups {
  return {
    put({ id, displayName, mail, description }, memberIds) {
      db.transact(() => {
        db.run(
          'INSERT OR REPLACE INTO directory_groups (id, display_name, mail, description) VALUES (?, ?, ?, ?)',
          ...[id, displayName, mail, description]
        );
        db.run('DELETE FROM directory_group_members WHERE group_id = ?', id);
        for (const member of new Set(memberIds)) {
          db.run('INSERT INTO directory_group_members (group_id, entra_id) VALUES (?, ?)', id, member);
        }
      });
    },
    get: id => db.one<DirectoryGroup>(`SELECT ${COLUMNS} FROM directory_groups WHERE id = ?`, id),
    list: () => db.all<DirectoryGroup>(`SELECT ${COLUMNS} FROM directory_groups ${ORDER}`),
    members: groupId =>
      db
        .all<{
          id: string;
        }>('SELECT entra_id AS id FROM directory_group_members WHERE group_id = ? ORDER BY id', groupId)
        .map(({ id }) => id),
    ofMember: entraId =>
      db.all<DirectoryGroup>(
        `SELECT ${COLUMNS} FROM directory_groups
         WHERE id IN (SELECT group_id FROM directory_group_members WHERE entra_id = ?) ${ORDER}`,
        entraId
      )
  };
}
