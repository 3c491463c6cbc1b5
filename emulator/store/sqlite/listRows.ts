import { type ListRow } from '../Lists';
import { type Database, type SqlValue } from './Database';

export const SETTING_COLUMNS = {
  title: 'title',
  description: 'description',
  readSecurity: 'read_security',
  writeSecurity: 'write_security',
  enableVersioning: 'enable_versioning',
  enableAttachments: 'enable_attachments',
  enableFolderCreation: 'enable_folder_creation',
  noCrawl: 'no_crawl',
  hidden: 'hidden',
  onQuickLaunch: 'on_quick_launch',
  more: 'more'
};

const FLAGS = [
  'enableVersioning',
  'enableAttachments',
  'enableFolderCreation',
  'noCrawl',
  'hidden',
  'onQuickLaunch'
] as const;

const SELECT = `SELECT id, web_id AS webId, title, description, base_template AS baseTemplate,
  root_folder_url AS rootFolderUrl, created, author_id AS authorId, read_security AS readSecurity,
  write_security AS writeSecurity, enable_versioning AS enableVersioning, enable_attachments AS enableAttachments,
  enable_folder_creation AS enableFolderCreation, no_crawl AS noCrawl, hidden, on_quick_launch AS onQuickLaunch,
  item_count AS itemCount, version, last_item_modified AS lastItemModified,
  last_item_user_modified AS lastItemUserModified, last_item_deleted AS lastItemDeleted, more FROM lists`;

type Row = Omit<ListRow, (typeof FLAGS)[number] | 'more'> &
  Record<(typeof FLAGS)[number], number> & { more: string };

export function listRows(db: Database, condition: string, ...values: SqlValue[]): ListRow[] {
  return db.all<Row>(`${SELECT} WHERE ${condition}`, ...values).map(listOf);
}

export function findList(db: Database, condition: string, ...values: SqlValue[]): ListRow | undefined {
  return listRows(db, condition, ...values)[0];
}

function listOf(row: Row): ListRow {
  const flags = Object.fromEntries(FLAGS.map(flag => [flag, row[flag] === 1]));
  const more = JSON.parse(row.more) as ListRow['more'];
  return { ...row, more, ...(flags as Record<(typeof FLAGS)[number], boolean>) };
}
