import { type Database } from './Database';

/** Takes every right that a person or group holds in a web and its lists. To be called within a transaction. */
export function forgetPrincipal(db: Database, webId: string, principalId: number): void {
  db.run(
    `DELETE FROM role_assignments WHERE principal_id = ?
     AND scope_id IN (SELECT ? UNION SELECT id FROM lists WHERE web_id = ?)`,
    principalId,
    webId,
    webId
  );
}
