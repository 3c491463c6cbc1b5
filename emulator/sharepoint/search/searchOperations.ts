import { type Operation } from '../Operation';
import { postSearchQuery } from './postSearchQuery';
import { searchQuery } from './searchQuery';

export const searchOperations: readonly Operation[] = [searchQuery, postSearchQuery];
