import { type Operation } from '../Operation';
import { allProperties } from './allProperties';
import { getStorageEntity } from './getStorageEntity';
import { removeStorageEntity, setStorageEntity } from './setStorageEntity';

export const propertyOperations: readonly Operation[] = [
  ...[getStorageEntity, setStorageEntity, removeStorageEntity, allProperties]
];
