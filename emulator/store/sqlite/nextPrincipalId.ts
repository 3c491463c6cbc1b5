import { NotInStore } from '../errors';
import { type Database } from './Database';

/** Users and groups of a web draw from one sequence. */
export function nextPrincipalId(db: Database, webId: string): number {
  const row = db.one<{ id: number }>(
    'UPDATE sites SET last_principal_id = last_principal_id + 1 WHERE web_id = ? RETURNING last_principal_id AS id',
    webId
  );
  if (!row) throw new NotInStore(`Web ${webId}`);
  return row.id;
}
