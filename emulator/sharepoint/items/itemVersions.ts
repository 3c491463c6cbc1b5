import { type ItemVersion } from '../../store/Items';
import { itemNotFound } from '../errors/listErrors';
import { type Entity } from '../odata/Entity';
import { type Operation } from '../Operation';
import { valueProperties } from './itemEntity';
import { siteUserEntity } from '../users/siteUserEntity';
import { itemShape, type ItemShape } from './ItemShape';
import { readableItem } from './readableItem';

/** Version ids are major * 512 + minor. */
const VERSION_STEP = 512;

/** Newest first; the first is the item as it is now. */
export const itemVersions: Operation = {
  name: 'versions of an item',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/versions',
  needs: 'ViewVersions',
  evidence: { sure: 'library', source: 'pnpcore recorded answers, pnpjs items/types.ts' },
  answer(call) {
    const shape = itemShape(call);
    const { id } = readableItem(call);
    const versions = call.tenant.store.items.versions(shape.list.id, id);
    const entities = versions.map((version, at) =>
      versionEntity(shape, id, { version, isCurrent: at === 0 })
    );
    return { kind: 'collection', entities };
  }
};

export const itemVersion: Operation = {
  name: 'version of an item',
  method: 'GET',
  address: 'web/lists/{list}/items/{item}/versions/{version}',
  needs: 'ViewVersions',
  evidence: { sure: 'library', source: 'pnpcore recorded answers, pnpjs items/types.ts' },
  answer(call) {
    const shape = itemShape(call);
    const { id } = readableItem(call);
    const wanted = Number(call.keys.version?.value) / VERSION_STEP;
    const versions = call.tenant.store.items.versions(shape.list.id, id);
    const version = versions.find(candidate => candidate.majorVersion === wanted);
    if (!version) throw itemNotFound();
    return {
      kind: 'entity',
      entity: versionEntity(shape, id, { version, isCurrent: version === versions[0] })
    };
  }
};

function versionEntity(
  shape: ItemShape,
  itemId: number,
  { version, isCurrent }: { version: ItemVersion; isCurrent: boolean }
): Entity {
  const versionId = version.majorVersion * VERSION_STEP;
  const path = `${shape.itemsPath}(${itemId})/Versions(${versionId})`;
  return {
    type: 'SP.ListItemVersion',
    path,
    properties: {
      IsCurrentVersion: isCurrent,
      VersionId: versionId,
      VersionLabel: `${version.majorVersion}.0`,
      ...versionedNames(valueProperties(shape.valueFields, version)),
      Created: version.modified,
      Modified: version.modified
    },
    navigations: { CreatedBy: () => saver(shape, version.editorId) }
  };
}

/** SP.User, as in CSOM's ListItemVersion: not the row of the user information list that items refer to. */
function saver({ call, list }: ItemShape, userId: number): Entity | null {
  const user = call.tenant.store.principals.user(list.webId, userId);
  return user ? siteUserEntity(call, user) : null;
}

/** Underscores are encoded once more in versions: `OData__x005f_UIVersionString`. */
function versionedNames(values: Entity['properties']): Entity['properties'] {
  const entries = Object.entries(values).map(([name, value]) => [name.replaceAll('_', '_x005f_'), value]);
  return Object.fromEntries(entries) as Entity['properties'];
}
