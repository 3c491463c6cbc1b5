import { type Operation } from '../Operation';
import { MANAGER, MANAGER_EVIDENCE, named, profile } from './peopleManager';

/** `getpropertiesfor(accountname=@v)?@v='i:0#.f|membership|ann@contoso.example'` */
export const propertiesFor: Operation = {
  name: 'profile of somebody',
  method: 'GET',
  address: `${MANAGER}/getpropertiesfor`,
  needs: 'Open',
  evidence: MANAGER_EVIDENCE,
  answer: call => profile(call, { person: named(call), asked: 'getpropertiesfor(@v)' })
};
