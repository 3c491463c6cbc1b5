import { type TenantUser } from '../../store/Directory';
import { type GraphCall } from '../GraphCall';

export function managerOf({ tenant }: Pick<GraphCall, 'tenant'>, person: TenantUser): TenantUser | undefined {
  return person.managerUpn === undefined ? undefined : tenant.store.directory.get(person.managerUpn);
}
