import { type Field } from '../../../store/Fields';
import { type FieldValue, type ItemRow, type UrlValue } from '../../../store/Items';
import { type Call } from '../../Call';
import { type ItemShape } from '../../items/ItemShape';
import { type LogItemQuery } from './LogItemQuery';
import { attributeName, attributesXml } from './xmlText';

type Writer = (value: Exclude<FieldValue, null>, call: Call) => string;

/** A row as the old web service wrote it: `<z:row ows_ID="3" ows_Author="7;#Ben Member" ... />`. */
export function rowXml(shape: ItemShape, query: LogItemQuery, row: ItemRow): string {
  const all = { ...builtIn(shape, query, row), ...ownColumns(shape, query, row) };
  const wanted = new Set(query.viewFields.map(attributeName));
  const shown = Object.entries(all).filter(
    ([name]) => wanted.size === 0 || wanted.has(name) || (query.withMandatory && MANDATORY.has(name))
  );
  return `<z:row${attributesXml(Object.fromEntries(shown))} />`;
}

const MANDATORY = new Set(
  'ows_ID ows_owshiddenversion ows_UniqueId ows_FSObjType ows_Created ows_Modified ows_FileRef ows__ModerationStatus ows__Level ows_MetaInfo ows_PermMask'.split(
    ' '
  )
);

function builtIn({ call, list }: ItemShape, query: LogItemQuery, row: ItemRow): Record<string, string> {
  const leaf = row.values.FileLeafRef;
  const name = typeof leaf === 'string' ? leaf : `${row.id}_.000`;
  const folder = row.values.FileDirRef;
  const path = `${typeof folder === 'string' ? folder : list.rootFolderUrl}/${name}`.slice(1);
  return {
    ows_ID: String(row.id),
    ows_owshiddenversion: String(row.version),
    ows_UniqueId: `${row.id};#{${row.guid.toUpperCase()}}`,
    ows_FSObjType: `${row.id};#${row.values.FSObjType === 1 ? 1 : 0}`,
    ows_Created: dateText(row.created, query.isUtc),
    ows_Modified: dateText(row.modified, query.isUtc),
    ows_Author: personText(call, row.authorId),
    ows_Editor: personText(call, row.editorId),
    ows_FileRef: `${row.id};#${path}`,
    ows_FileLeafRef: `${row.id};#${name}`,
    ows_Attachments: row.hasAttachments ? '1' : '0',
    ows__ModerationStatus: '0',
    ows__Level: '1',
    ows__UIVersionString: `${row.majorVersion}.0`,
    ows_MetaInfo: `${row.id};#`
  };
}

/** Empty columns are left out. */
function ownColumns(shape: ItemShape, query: LogItemQuery, row: ItemRow): Record<string, string> {
  const written = shape.valueFields.flatMap(field => {
    const value = row.values[field.internalName] ?? null;
    if (value === null || NOT_KEPT.has(field.type)) return [];
    return [[attributeName(field.internalName), valueText(shape.call, { field, value, query })] as const];
  });
  return Object.fromEntries(written);
}

const NOT_KEPT: ReadonlySet<Field['type']> = new Set(['Calculated', 'Computed']);

function valueText(
  call: Call,
  { field, value, query }: { field: Field; value: Exclude<FieldValue, null>; query: LogItemQuery }
): string {
  if (field.type === 'DateTime') return dateText(String(value), query.isUtc);
  return (WRITERS[field.type] ?? String)(value, call);
}

const WRITERS: Partial<Record<Field['type'], Writer>> = {
  Number: value => Number(value).toFixed(14),
  Currency: value => Number(value).toFixed(14),
  Boolean: value => (value === true ? '1' : '0'),
  User: (value, call) => personText(call, Number(value)),
  UserMulti: (value, call) => many(value, id => personText(call, Number(id))),
  Lookup: value => `${Number(value)};#`,
  LookupMulti: value => many(value, id => `${String(id)};#`),
  MultiChoice: value => `;#${many(value, String)};#`,
  URL: value => `${(value as UrlValue).Url}, ${(value as UrlValue).Description}`
};

function many(value: FieldValue, write: (each: string | number) => string): string {
  return (Array.isArray(value) ? (value as readonly (string | number)[]) : []).map(write).join(';#');
}

function personText({ tenant, web }: Call, id: number): string {
  const { principals } = tenant.store;
  const { webId } = web.site;
  return `${id};#${(principals.user(webId, id) ?? principals.group(webId, id))?.title ?? ''}`;
}

/** Without an explicit wish the site's own time, which is UTC too. */
function dateText(instant: string, isUtc: boolean): string {
  return isUtc ? instant : instant.replace('T', ' ').replace('Z', '');
}
