import { attachmentsIn } from './sqlite/attachments';
import { blobsIn } from './sqlite/blobs';
import { changesIn } from './sqlite/changes';
import { useCollation } from './sqlite/collation';
import { contentsIn } from './sqlite/contents';
import { contentTypesIn } from './sqlite/contentTypes';
import { commentsIn } from './sqlite/comments';
import { openDatabase } from './sqlite/Database';
import { directoryIn } from './sqlite/directory';
import { directoryGroupsIn } from './sqlite/directoryGroups';
import { fieldsIn } from './sqlite/fields';
import { filesIn } from './sqlite/files';
import { itemsIn } from './sqlite/items';
import { lateRowsIn } from './sqlite/lateRows';
import { listsIn } from './sqlite/lists';
import { listTablesIn } from './sqlite/ListTable';
import { migrate } from './sqlite/migrate';
import { notificationsIn } from './sqlite/notifications';
import { principalsIn } from './sqlite/principals';
import { recycleBinIn } from './sqlite/recycleBin';
import { rolesIn } from './sqlite/roles';
import { searchIndexIn } from './sqlite/searchIndex';
import { settingsIn } from './sqlite/settings';
import { siteFieldsIn } from './sqlite/siteFields';
import { sitesIn } from './sqlite/sites';
import { viewsIn } from './sqlite/views';
import { type Store, type StoreOptions } from './Store';

/** Opens the tenant's database, or makes it; whatever was written before is there again. */
export function openStore({ database, collation = 'sqlServer' }: StoreOptions): Store {
  const db = openDatabase(database);
  migrate(db);
  const settings = settingsIn(db);
  useCollation(db, settings, collation);
  const tables = listTablesIn(db);
  const lateness = lateRowsIn(db);
  const items = itemsIn(db, tables, lateness);
  const contents = contentsIn(db);
  return {
    directory: directoryIn(db),
    directoryGroups: directoryGroupsIn(db),
    notifications: notificationsIn(db),
    sites: sitesIn(db),
    principals: principalsIn(db),
    roles: rolesIn(db),
    lists: listsIn(db, tables),
    fields: fieldsIn(db, tables),
    siteFields: siteFieldsIn(db),
    views: viewsIn(db),
    contentTypes: contentTypesIn(db),
    items,
    files: filesIn(db, tables, contents),
    attachments: attachmentsIn(db, { tables, contents, items }),
    contents,
    changes: changesIn(db, lateness),
    recycleBin: recycleBinIn(db, tables),
    comments: commentsIn(db),
    searchIndex: searchIndexIn(db),
    lateness,
    blobs: blobsIn(db),
    settings,
    transact(work) {
      try {
        return db.transact(work);
      } catch (error) {
        // What was remembered of lists may have been rolled back.
        tables.forget();
        throw error;
      }
    },
    close: () => db.close()
  };
}
