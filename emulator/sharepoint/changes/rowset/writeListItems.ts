import { type ListRow } from '../../../store/Lists';
import { type Call } from '../../Call';
import { schemaXml } from '../../fields/schemaXml';
import { listMask } from '../../permissions/ListScope';
import { allows, FULL_MASK, PERMISSION_KINDS, type PermissionName } from '../../permissions/permissionMasks';
import { attributesXml } from './xmlText';

export interface ToldRows {
  readonly token: string;
  /** Not all changes are told yet: ask again with the token. */
  readonly hasMore: boolean;
  /** `<Id ChangeType="Delete">3</Id>` and its like. */
  readonly ids: readonly string[];
  readonly rows: readonly string[];
  /** Where the next page of a list that is told whole begins. */
  readonly position?: string;
  /** A list that is told whole shows its schema too. */
  readonly isWhole: boolean;
}

const NAMESPACES = {
  'xmlns:s': 'uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882',
  'xmlns:dt': 'uuid:C2F41010-65B3-11d1-A29F-00AA00C14882',
  'xmlns:rs': 'urn:schemas-microsoft-com:rowset',
  'xmlns:z': '#RowsetSchema'
};

/** The ADO rowset of [MS-LISTSWS] 3.1.4.22.2.2. */
export function writeListItems(call: Call, list: ListRow, told: ToldRows): string {
  const root = {
    MinTimeBetweenSyncs: '0',
    RecommendedTimeBetweenSyncs: '180',
    MaxBulkDocumentSyncSize: '500',
    AlternateUrls: `${call.origin}/`,
    EffectivePermMask: permissionNames(listMask(call.tenant, call.web, list)),
    ...NAMESPACES
  };
  const changes = { LastChangeToken: told.token, MoreChanges: told.hasMore ? 'TRUE' : undefined };
  const data = { ItemCount: String(told.rows.length), ListItemCollectionPositionNext: told.position };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<listitems${attributesXml(root)}>`,
    `<Changes${attributesXml(changes)}>`,
    ...(told.isWhole ? [listXml(call, list)] : []),
    ...told.ids,
    '</Changes>',
    `<rs:data${attributesXml(data)}>`,
    ...told.rows,
    '</rs:data>',
    '</listitems>'
  ].join('\n');
}

function listXml({ tenant }: Call, list: ListRow): string {
  const attributes = {
    ID: `{${list.id.toUpperCase()}}`,
    Title: list.title,
    Description: list.description,
    Name: `{${list.id.toUpperCase()}}`,
    BaseType: list.baseTemplate === LIBRARY ? '1' : '0',
    ServerTemplate: String(list.baseTemplate),
    RootFolder: list.rootFolderUrl
  };
  const fields = tenant.store.fields.list(list.id).map(schemaXml);
  return `<List${attributesXml(attributes)}><Fields>${fields.join('')}</Fields></List>`;
}

const LIBRARY = 101;

function permissionNames(mask: bigint): string {
  if (mask === FULL_MASK) return 'FullMask';
  const names = Object.keys(PERMISSION_KINDS) as PermissionName[];
  return names.filter(name => allows(mask, name)).join(', ');
}
