import { type TenantUser } from '../../store/Directory';
import { type Call } from '../Call';
import { parametersOf, textIn } from '../callBody';
import { type Operation } from '../Operation';
import { upnOf } from '../permissions/claims';
import { type Reply } from '../Reply';
import { personProperties, profileOf } from './personProperties';

const MANAGER = 'sp.userprofiles.peoplemanager';
const EVIDENCE = {
  sure: 'documented',
  source: 'Microsoft Learn: user profiles REST API reference'
} as const;

export const myProperties: Operation = {
  name: 'my profile',
  method: 'GET',
  address: `${MANAGER}/getmyproperties`,
  needs: 'Open',
  evidence: EVIDENCE,
  answer: call =>
    profile(call, { person: call.tenant.store.directory.get(call.caller.upn), asked: 'getmyproperties' })
};

/** `getpropertiesfor(accountname=@v)?@v='i:0#.f|membership|ann@contoso.example'` */
export const propertiesFor: Operation = {
  name: 'profile of somebody',
  method: 'GET',
  address: `${MANAGER}/getpropertiesfor`,
  needs: 'Open',
  evidence: EVIDENCE,
  answer: call => profile(call, { person: named(call), asked: 'getpropertiesfor(@v)' })
};

/** `getuserprofilepropertyfor(accountname=@v,propertyname='Department')`: text, empty for what is not known. */
export const profilePropertyFor: Operation = {
  name: 'profile property of somebody',
  method: 'GET',
  address: `${MANAGER}/getuserprofilepropertyfor`,
  needs: 'Open',
  evidence: EVIDENCE,
  answer(call) {
    const parameters = parametersOf(call);
    const property = textIn(parameters, 'propertyname') ?? textIn(parameters, '1') ?? '';
    const person = named(call);
    const values = person ? profileOf(person) : {};
    const value = Object.hasOwn(values, property) ? (values[property] ?? '') : '';
    return { kind: 'value', name: 'GetUserProfilePropertyFor', type: 'Edm.String', value };
  }
};

interface Asked {
  readonly person: TenantUser | undefined;
  /** The function: recorded answers name it as the address of what it gives. */
  readonly asked: string;
}

/** Guests have no profile. */
function profile(call: Call, { person, asked }: Asked): Reply {
  if (person?.userType !== 'Member') return { kind: 'void' };
  return { kind: 'entity', entity: { ...personProperties(call, person), path: `${MANAGER}/${asked}` } };
}

function named(call: Call): TenantUser | undefined {
  const parameters = parametersOf(call);
  const account = textIn(parameters, 'accountname') ?? textIn(parameters, '0') ?? '';
  return account === '' ? undefined : call.tenant.store.directory.get(upnOf(account));
}
