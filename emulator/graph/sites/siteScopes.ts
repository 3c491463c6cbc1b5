import { accessDenied } from '../errors/sitesErrors';
import { type GraphCall } from '../GraphCall';
import { holdsAny } from '../scopes';

/** https://learn.microsoft.com/graph/permissions-reference#sites-permissions */
const MANAGE = ['Sites.Manage.All', 'Sites.FullControl.All'];
const WRITE = ['Sites.ReadWrite.All', ...MANAGE];
const READ = ['Sites.Read.All', ...WRITE];

/** @throws GraphError 403 */
export function assertMayReadSites(call: GraphCall): void {
  if (!holdsAny(call, READ)) throw accessDenied();
}

/** @throws GraphError 403 */
export function assertMayWriteSites(call: GraphCall): void {
  if (!holdsAny(call, WRITE)) throw accessDenied();
}

/** Lists whose readers see their own rows only are empty to any less: microsoft-graph-docs issue 12692. */
export function mayManageSites(call: GraphCall): boolean {
  return holdsAny(call, MANAGE);
}
