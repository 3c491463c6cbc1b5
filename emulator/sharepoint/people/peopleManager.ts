import { type TenantUser } from '../../store/Directory';
import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { upnOf } from '../permissions/claims';
import { type Reply } from '../Reply';
import { personProperties } from './personProperties';

export const MANAGER = 'sp.userprofiles.peoplemanager';
export const MANAGER_EVIDENCE = {
  sure: 'documented',
  source: 'Microsoft Learn: user profiles REST API reference'
} as const;

interface Asked {
  readonly person: TenantUser | undefined;
  /** The function: recorded answers name it as the address of what it gives. */
  readonly asked: string;
}

/** Guests have no profile. */
export function profile(call: Call, { person, asked }: Asked): Reply {
  if (person?.userType !== 'Member') return { kind: 'void' };
  return { kind: 'entity', entity: { ...personProperties(call, person), path: `${MANAGER}/${asked}` } };
}

/** Whom the argument names. */
export function named(call: Call): TenantUser | undefined {
  const parameters = parametersOf(call);
  const account = textIn(parameters, 'accountname') ?? textIn(parameters, '0') ?? '';
  return account === '' ? undefined : call.tenant.store.directory.get(upnOf(account));
}
