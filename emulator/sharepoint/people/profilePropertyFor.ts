import { parametersOf, textIn } from '../callBody';
import { type Operation } from '../Operation';
import { MANAGER, MANAGER_EVIDENCE, named } from './peopleManager';
import { profileOf } from './personProperties';

/** `getuserprofilepropertyfor(accountname=@v,propertyname='Department')`: text, empty for what is not known. */
export const profilePropertyFor: Operation = {
  name: 'profile property of somebody',
  method: 'GET',
  address: `${MANAGER}/getuserprofilepropertyfor`,
  needs: 'Open',
  evidence: MANAGER_EVIDENCE,
  answer(call) {
    const parameters = parametersOf(call);
    const property = textIn(parameters, 'propertyname') ?? textIn(parameters, '1') ?? '';
    const person = named(call);
    const values = person ? profileOf(person) : {};
    const value = Object.hasOwn(values, property) ? (values[property] ?? '') : '';
    return { kind: 'value', name: 'GetUserProfilePropertyFor', type: 'Edm.String', value };
  }
};
