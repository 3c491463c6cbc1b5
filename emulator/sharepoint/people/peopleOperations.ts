import { type Operation } from '../Operation';
import { myProperties } from './myProperties';
import { profilePropertyFor } from './profilePropertyFor';
import { propertiesFor } from './propertiesFor';
import { resolvePerson } from './resolvePerson';
import { searchPeople } from './searchPeople';

export const peopleOperations: readonly Operation[] = [
  ...[searchPeople, resolvePerson],
  ...[myProperties, propertiesFor, profilePropertyFor]
];
