import { type Call } from '../Call';
import { type ListScope } from '../permissions/ListScope';

/** The list of an operation whose address names one. */
export function currentList({ list }: Call): ListScope {
  if (!list) throw new Error('The address of this operation names no list.');
  return list;
}
