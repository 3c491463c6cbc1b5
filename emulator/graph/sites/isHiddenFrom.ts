import { type ItemShape } from '../../sharepoint/items/ItemShape';
import { type GraphCall } from '../GraphCall';
import { mayManageSites } from './siteScopes';

const OWN = 2;

/** Rows of a list with ReadSecurity 2 are not shown to a token that may do less than manage sites. */
export function isHiddenFrom(call: GraphCall, { list }: ItemShape): boolean {
  return list.readSecurity === OWN && !mayManageSites(call);
}
