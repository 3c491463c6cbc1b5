import '@pnp/sp/lists';
import { NotFoundError, ListDamagedError } from '../../errors';
import { type Connection } from '../Connection';
import { type ListSchema } from '../ListSchema';
import { attempt } from '../toBackendError';
import { isEntity } from '../wire';
import { ensureColumns } from './ensureColumns';
import { ensureRights, type RightsParts } from './ensureRights';

const listTemplate = 100;
const libraryTemplate = 101;

/** Makes one list what its schema says: the list, its settings, its columns with their indexes, its rights. */
export async function ensureList(
  connection: Connection,
  parts: RightsParts & { schema: ListSchema }
): Promise<void> {
  const { schema } = parts;
  const hasOwnRights = (await readHasOwnRights(connection, schema)) ?? (await createList(connection, schema));
  await ensureColumns(connection, schema);
  await connection.findList(connection.sp, schema.name).update(settingsOf(schema));
  await ensureRights(connection, { ...parts, hasOwnRights });
}

/** Whether the list's rights are its own already; undefined where there is no such list. */
async function readHasOwnRights(
  { sp, findList }: Connection,
  schema: ListSchema
): Promise<boolean | undefined> {
  try {
    const list: unknown = await attempt({ act: 'read', target: `list ${schema.name}` }, () =>
      findList(sp, schema.name).select('HasUniqueRoleAssignments')()
    );
    return isEntity(list) && list['HasUniqueRoleAssignments'] === true;
  } catch (error) {
    if (error instanceof ListDamagedError || error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** SharePoint takes the address from the first title, so the name comes first; ensureTitles gives the title. */
async function createList({ sp }: Connection, { name, description, kind }: ListSchema): Promise<boolean> {
  await sp.web.lists.add(name, description, kind === 'library' ? libraryTemplate : listTemplate);
  return false;
}

function settingsOf({
  kind,
  readers,
  writers,
  keepsVersions,
  isCrawled
}: ListSchema): Record<string, unknown> {
  const common = { EnableVersioning: keepsVersions, NoCrawl: !isCrawled };
  if (kind === 'library') return common;
  return {
    ...common,
    EnableAttachments: false,
    ReadSecurity: readers === 'all' ? 1 : 2,
    WriteSecurity: writers === 'all' ? 1 : 2
  };
}
