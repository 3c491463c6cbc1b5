import { type Operation } from '../Operation';
import { listChanges, siteChanges, webChanges } from './getChanges';
import { getListItemChangesSinceToken } from './rowset/getListItemChangesSinceToken';

export const changeOperations: readonly Operation[] = [
  ...[listChanges, webChanges, siteChanges, getListItemChangesSinceToken]
];
