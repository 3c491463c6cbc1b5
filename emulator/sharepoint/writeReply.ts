import { type Json } from './odata/Entity';
import { contentTypeOf, type MetadataMode } from './odata/metadataMode';
import { type Projection, show } from './odata/projection';
import { verboseValues, writeEntity } from './odata/writeEntity';
import { type Reply } from './Reply';

interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes?: Uint8Array;
}

interface Writing {
  readonly mode: MetadataMode;
  readonly projection: Projection;
  /** Ends in `/_api`. */
  readonly apiUrl: string;
}

type Of<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>;

/** Writes what an operation answered in the mode the caller accepts. */
export function writeReply(reply: Reply, writing: Writing): Written {
  switch (reply.kind) {
    case 'entity':
      return writeOne(reply, writing);
    case 'collection':
      return json(200, writing.mode, collectionBody(reply, writing));
    case 'value':
      return json(200, writing.mode, valueBody(reply, writing));
    case 'void':
      return json(200, writing.mode, nullBody(writing));
    case 'empty':
      return {
        status: reply.status,
        headers: { 'CONTENT-TYPE': contentTypeOf(writing.mode), ...(reply.etag ? { ETAG: reply.etag } : {}) },
        body: ''
      };
    case 'raw':
      return reply;
  }
}

function json(status: number, mode: MetadataMode, body: Json, headers: Record<string, string> = {}): Written {
  return { status, headers: { 'CONTENT-TYPE': contentTypeOf(mode), ...headers }, body: JSON.stringify(body) };
}

function writeOne(reply: Of<'entity'>, { mode, projection, apiUrl }: Writing): Written {
  const { entity, created } = reply;
  const written = writeEntity(mode, show(entity, projection), apiUrl);
  const headers: Record<string, string> = {};
  if (entity.etag !== undefined) headers.ETAG = entity.etag;
  if (created) headers.LOCATION = encodeURI(`${apiUrl}/${entity.path}`);
  const metadata = { 'odata.metadata': `${apiUrl}/$metadata#${setName(entity.type)}/@Element` };
  const body =
    mode === 'verbose' ? { d: written } : mode === 'minimal' ? { ...metadata, ...written } : written;
  return json(created ? 201 : 200, mode, body, headers);
}

function collectionBody(reply: Of<'collection'>, { mode, projection, apiUrl }: Writing): Json {
  const value = reply.entities.map(entity => writeEntity(mode, show(entity, projection), apiUrl));
  const { nextLink } = reply;
  if (mode === 'verbose') return { d: { results: value, ...(nextLink ? { __next: nextLink } : {}) } };
  const next = nextLink ? { 'odata.nextLink': nextLink } : {};
  if (mode === 'none') return { ...next, value };
  return {
    'odata.metadata': `${apiUrl}/$metadata#${setName(reply.entities[0]?.type ?? 'SP')}`,
    ...next,
    value
  };
}

/** `SP.List` lives in the set `SP.ApiData.Lists`; a list's items in `SP.ListData.HallwayPostsListItems`. */
function setName(type: string): string {
  const items = /^SP\.Data\.(.+)$/.exec(type);
  return items
    ? `SP.ListData.${items[1] ?? ''}s`
    : `SP.ApiData.${type.replace(/^SP\.(UserProfiles\.)?/, '')}s`;
}

function valueBody(reply: Of<'value'>, { mode, apiUrl }: Writing): Json {
  const { name, type, value } = reply;
  const isStructure = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (mode === 'verbose') {
    return {
      d: {
        [name]: isStructure
          ? { __metadata: { type }, ...verboseValues(value as Readonly<Record<string, Json>>) }
          : type.startsWith('Collection(')
            ? { __metadata: { type }, results: value }
            : value
      }
    };
  }
  const metadata = mode === 'minimal' ? { 'odata.metadata': `${apiUrl}/$metadata#${type}` } : {};
  return isStructure ? { ...metadata, ...(value as object) } : { ...metadata, value };
}

function nullBody({ mode, apiUrl }: Writing): Json {
  if (mode === 'verbose') return { d: null };
  const metadata = mode === 'minimal' ? { 'odata.metadata': `${apiUrl}/$metadata#Edm.Null` } : {};
  return { ...metadata, 'odata.null': true };
}
