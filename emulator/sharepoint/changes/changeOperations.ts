import { type Operation } from '../Operation';
import { listChanges, siteChanges, webChanges } from './getChanges';

export const changeOperations: readonly Operation[] = [listChanges, webChanges, siteChanges];
