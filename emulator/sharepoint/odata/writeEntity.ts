import { type Json } from './Entity';
import { type MetadataMode } from './metadataMode';
import { type Shown } from './projection';

type JsonRecord = Record<string, Json | undefined>;
type Writer = (shown: Shown, apiUrl: string) => JsonRecord;

/**
 * An entity as JSON in one of SharePoint's modes. `apiUrl` ends in `/_api`.
 * Shapes: recorded answers in pnp/pnpcore, and
 * https://learn.microsoft.com/sharepoint/dev/sp-add-ins/get-to-know-the-sharepoint-rest-service
 */
export function writeEntity(mode: MetadataMode, shown: Shown, apiUrl: string): JsonRecord {
  return WRITERS[mode](shown, apiUrl);
}

const WRITERS: Readonly<Record<MetadataMode, Writer>> = {
  none: shown => ({ ...expandedWith('none', shown, ''), ...shown.values }),
  minimal(shown, apiUrl) {
    const { entity } = shown;
    return {
      'odata.type': entity.type,
      'odata.id': `${apiUrl}/${entity.path}`,
      'odata.etag': entity.etag,
      'odata.editLink': entity.path,
      ...navigationLinks(shown),
      ...expandedWith('minimal', shown, apiUrl),
      ...shown.values
    };
  },
  verbose(shown, apiUrl) {
    const { entity } = shown;
    const uri = `${apiUrl}/${entity.path}`;
    const deferred = shown.deferred.map(name => [name, { __deferred: { uri: `${uri}/${name}` } }]);
    return {
      __metadata: { id: uri, uri, etag: entity.etag, type: entity.type },
      ...(Object.fromEntries(deferred) as Record<string, Json>),
      ...expandedWith('verbose', shown, apiUrl),
      ...verboseValues(shown.values)
    };
  }
};

function navigationLinks(shown: Shown): Record<string, Json> {
  const links = Object.keys(shown.expanded).map(name => [
    `${name}@odata.navigationLinkUrl`,
    `${shown.entity.path}/${name}`
  ]);
  return Object.fromEntries(links) as Record<string, Json>;
}

function expandedWith(mode: MetadataMode, shown: Shown, apiUrl: string): JsonRecord {
  const written: Record<string, Json> = {};
  for (const [name, value] of Object.entries(shown.expanded)) {
    if (value === null) written[name] = null;
    else if (!isMany(value)) written[name] = writeEntity(mode, value, apiUrl);
    else {
      const many = value.map(one => writeEntity(mode, one, apiUrl));
      written[name] = mode === 'verbose' ? { results: many } : many;
    }
  }
  return written;
}

function isMany(value: Shown | readonly Shown[]): value is readonly Shown[] {
  return Array.isArray(value);
}

/** Verbose mode wraps plain arrays. */
export function verboseValues(values: Readonly<Record<string, Json>>): Record<string, Json> {
  const wrap = (value: Json): Json => (Array.isArray(value) ? { results: value } : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wrap(value)]));
}
