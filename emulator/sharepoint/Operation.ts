import { type Evidence } from '../http/Evidence';
import { type Call } from './Call';
import { type PermissionName } from './permissions/permissionMasks';
import { type Reply } from './Reply';

/**
 * One operation of SharePoint's REST interface; one file each.
 * @example
 * export const currentUser: Operation = {
 *   name: 'current user', method: 'GET', address: 'web/currentuser', needs: 'Open',
 *   answer: call => ({ kind: 'entity', entity: siteUserEntity(call, findSiteUser(call, call.keys.user)) })
 * };
 */
export interface Operation {
  /** As in the support matrix and the meters. */
  readonly name: string;
  /** X-HTTP-Method counts: a tunnelled MERGE is a MERGE. */
  readonly method: 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';
  /**
   * Canonical address below `/_api/`, lower case, keys in braces: `web/lists/{list}/items/{item}`.
   * See canonicalAddress for the spellings that lead there. Function arguments are left out: `call.args` has them.
   */
  readonly address: string;
  /**
   * The right the caller must hold: on the list when the address names one, else on the web.
   * `nothing` asks only for a signed-in caller; `SiteAdmin` for a site collection administrator.
   */
  readonly needs: PermissionName | 'SiteAdmin' | 'nothing';
  /** How sure it is that SharePoint does it so; for the support matrix. */
  readonly evidence: Evidence;
  answer(call: Call): Reply | Promise<Reply>;
}
