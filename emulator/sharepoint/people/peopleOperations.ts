import { type Operation } from '../Operation';
import { myProperties, profilePropertyFor, propertiesFor } from './peopleManager';
import { resolvePerson, searchPeople } from './peoplePicker';

export const peopleOperations: readonly Operation[] = [
  ...[searchPeople, resolvePerson],
  ...[myProperties, propertiesFor, profilePropertyFor]
];
