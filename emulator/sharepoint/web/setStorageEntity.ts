import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { accessDenied } from '../errors/accessErrors';
import { badArgument } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { isAppCatalog, keepStorageEntities, type StorageEntity, storageEntities } from './storageEntities';

const evidence = {
  sure: 'documented',
  source: 'Microsoft Learn: SharePoint Online tenant properties'
} as const;

/** Only in the tenant's app catalog: anywhere else access is denied. */
export const setStorageEntity: Operation = {
  name: 'set a tenant property',
  method: 'POST',
  address: 'web/setstorageentity',
  needs: 'SiteAdmin',
  evidence,
  answer(call) {
    const body = parametersOf(call);
    const entity: StorageEntity = {
      Value: textIn(body, 'value') ?? '',
      Description: textIn(body, 'description') ?? '',
      Comment: textIn(body, 'comments') ?? ''
    };
    change(call, textIn(body, 'key'), entity);
    return { kind: 'void' };
  }
};

/** One that is not there is removed all the same. */
export const removeStorageEntity: Operation = {
  name: 'remove a tenant property',
  method: 'POST',
  address: 'web/removestorageentity',
  needs: 'SiteAdmin',
  evidence,
  answer(call) {
    const body = parametersOf(call);
    change(call, textIn(body, 'key') ?? textIn(body, '0'));
    return { kind: 'void' };
  }
};

function change(call: Call, key: string | undefined, entity?: StorageEntity): void {
  if (!isAppCatalog(call)) throw accessDenied();
  if (key === undefined || key === '') throw badArgument('Value does not fall within the expected range.');
  const others = Object.entries(storageEntities(call.tenant.store)).filter(([name]) => name !== key);
  const all = entity ? [...others, [key, entity] as const] : others;
  keepStorageEntities(call, Object.fromEntries(all));
}
