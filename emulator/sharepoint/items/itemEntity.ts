import { type Field } from '../../store/Fields';
import { type FieldValue, type ItemRow } from '../../store/Items';
import { attachmentEntity } from '../attachments/attachmentEntity';
import { calculatedValue } from '../fields/calculatedValue';
import { isReference } from '../fields/fieldTypes';
import { libraryItem } from '../files/libraryItem';
import { lookupNavigations, lookupSource } from '../fields/lookupNavigations';
import { propertyName } from '../fields/propertyName';
import { type Entity, type Json } from '../odata/Entity';
import { listEntity } from '../lists/listEntity';
import { listMask } from '../permissions/ListScope';
import { basePermissionsOf } from '../permissions/permissionMasks';
import { type ItemShape } from './ItemShape';
import { personEntity } from './personEntity';

const CONTENT_TYPE = '0x0100';

export function itemEtag(row: ItemRow): string {
  return `"${row.guid},${row.version}"`;
}

/** A list item with the keys of recorded answers in pnp/pnpcore (PagingTests). */
export function itemEntity(shape: ItemShape, row: ItemRow): Entity {
  const path = `${shape.itemsPath}(${row.id})`;
  const ofFile = libraryItem(shape.call, { list: shape.list, row }, () => itemEntity(shape, row));
  return {
    type: shape.type,
    path,
    etag: itemEtag(row),
    properties: {
      FileSystemObjectType: ofFile?.objectType ?? 0,
      Id: row.id,
      ServerRedirectedEmbedUri: null,
      ServerRedirectedEmbedUrl: '',
      ID: row.id,
      ContentTypeId: CONTENT_TYPE + shape.list.id.replaceAll('-', '').toUpperCase(),
      ...valueProperties(shape.valueFields, row),
      Modified: row.modified,
      Created: row.created,
      AuthorId: row.authorId,
      EditorId: row.editorId,
      OData__UIVersionString: `${row.majorVersion}.0`,
      Attachments: row.hasAttachments,
      GUID: row.guid,
      ComplianceAssetId: null
    },
    onSelect: { ...addresses(shape, row), ...rights(shape), ...ofFile?.onSelect },
    navigations: { ...navigations(shape, row, path), ...ofFile?.navigations }
  };
}

function addresses({ list }: ItemShape, row: ItemRow): Entity['onSelect'] {
  const fileName = `${row.id}_.000`;
  return {
    FileDirRef: list.rootFolderUrl,
    FileLeafRef: fileName,
    FileRef: `${list.rootFolderUrl}/${fileName}`,
    OData__UIVersion: row.majorVersion * 512,
    UniqueId: row.guid,
    owshiddenversion: row.version
  };
}

/** Items have no rights of their own. */
function rights({ call, list }: ItemShape): Entity['onSelect'] {
  return {
    HasUniqueRoleAssignments: false,
    EffectiveBasePermissions: () => ({ ...basePermissionsOf(listMask(call.tenant, call.web, list)) })
  };
}

/** Person and lookup columns show as `<name>Id`. */
export function valueProperties(
  fields: readonly Field[],
  row: Pick<ItemRow, 'values'> & Partial<Pick<ItemRow, 'created' | 'modified'>>
): Record<string, Json> {
  return Object.fromEntries(
    fields.map(field => {
      const name = propertyName(field.internalName);
      if (field.type === 'Calculated') return [name, calculated(field, fields, row)];
      const { internalName } = lookupSource(fields, field);
      return [isReference(field.type) ? `${name}Id` : name, asJson(row.values[internalName])];
    })
  );
}

function calculated(
  field: Field,
  fields: readonly Field[],
  { values, created = '', modified = '' }: Parameters<typeof valueProperties>[1]
): Json {
  // Calculations hold no function that asks for the time.
  return calculatedValue(field, { fields, row: { values, created, modified }, nowMs: 0 });
}

function asJson(value: FieldValue | undefined): Json {
  return (value ?? null) as Json;
}

function navigations(shape: ItemShape, row: ItemRow, path: string): Entity['navigations'] {
  const person = (id: FieldValue | undefined, name: string) => (): Entity | null =>
    typeof id === 'number' ? personEntity(shape, id, `${path}/${name}`) : null;
  const people = (ids: FieldValue | undefined, name: string) => (): readonly Entity[] =>
    (Array.isArray(ids) ? ids : []).flatMap(id => personEntity(shape, Number(id), `${path}/${name}`) ?? []);
  const lookups = lookupNavigations(shape.call, shape.valueFields, {
    path,
    valueOf: field => row.values[lookupSource(shape.fields, field).internalName]
  });
  const own = shape.valueFields.flatMap(({ type, internalName }) => {
    if (type !== 'User' && type !== 'UserMulti') return [];
    const read = type === 'User' ? person : people;
    return [[internalName, read(row.values[internalName], internalName)] as const];
  });
  return {
    Author: person(row.authorId, 'Author'),
    Editor: person(row.editorId, 'Editor'),
    ...Object.fromEntries(own),
    ...lookups,
    AttachmentFiles: () =>
      shape.call.tenant.store.attachments
        .list(shape.list.id, row.id)
        .map(one => attachmentEntity(shape.list, one)),
    ParentList: () => listEntity(shape.call, shape.list)
  };
}
