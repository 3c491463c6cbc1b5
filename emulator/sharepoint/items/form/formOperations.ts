import { type Operation } from '../../Operation';
import { addValidateUpdateItem, addValidateUpdateItemUsingPath } from './addValidateUpdateItem';
import { validateUpdateListItem } from './validateUpdateListItem';

export const formOperations: readonly Operation[] = [
  ...[validateUpdateListItem, addValidateUpdateItem, addValidateUpdateItemUsingPath]
];
