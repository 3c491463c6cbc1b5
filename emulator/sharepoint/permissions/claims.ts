/** This tenant's id: part of the login of "Everyone except external users". */
export const TENANT_ID = '4f2c7a10-51d3-4c1e-9a5b-6d3e8b7f0c21';

export const EVERYONE_TITLE = 'Everyone except external users';
export const EVERYONE_LOGIN = `c:0-.f|rolemanager|spo-grid-all-users/${TENANT_ID}`;

const MEMBERSHIP = 'i:0#.f|membership|';

export function loginOf(upn: string): string {
  return MEMBERSHIP + upn.toLowerCase();
}

/** The UPN of a claims login; a bare UPN or e-mail address is taken as it is. */
export function upnOf(login: string): string {
  const lower = login.trim().toLowerCase();
  return lower.startsWith(MEMBERSHIP) ? lower.slice(MEMBERSHIP.length) : lower;
}
