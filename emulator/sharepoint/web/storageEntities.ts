import { type Settings } from '../../store/Settings';
import { type Call } from '../Call';

/** A tenant property, as SharePoint keeps it in the property bag of the app catalog's web. */
export interface StorageEntity {
  readonly Value: string;
  readonly Description: string;
  readonly Comment: string;
}

export type StorageEntities = Readonly<Record<string, StorageEntity>>;

const SETTING = 'storageEntities';

/** By key, whose case counts. */
export function storageEntities({ settings }: { readonly settings: Settings }): StorageEntities {
  return (settings.get(SETTING) ?? {}) as StorageEntities;
}

export function keepStorageEntities({ tenant }: Call, entities: StorageEntities): void {
  tenant.store.settings.set(SETTING, entities);
}

const CATALOG = '/sites/appcatalog';

export function isAppCatalog({ web }: Call): boolean {
  return web.site.serverRelativeUrl.toLowerCase() === CATALOG;
}
