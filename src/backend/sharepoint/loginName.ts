const membershipClaim = 'i:0#.f|membership|';
/** Nothing that is a space, hides, or turns what stands beside it. */
const upnPattern = /^[^\s\p{C}]{1,255}$/u;

/** The name somebody signs in with, out of SharePoint's claim for a person; undefined for groups and for nobody. */
export function upnOfLogin(login: string | undefined): string | undefined {
  if (!login?.toLowerCase().startsWith(membershipClaim)) return undefined;
  const upn = login.slice(membershipClaim.length).toLowerCase();
  return upnPattern.test(upn) && upn === upn.normalize('NFC') ? upn : undefined;
}

/** SharePoint's claim for a person. */
export function loginOf(upn: string): string {
  return membershipClaim + upn;
}

/** The claim for "Everyone except external users" ends with the tenant's id. */
export function isEveryoneLogin(login: string): boolean {
  return login.toLowerCase().startsWith('c:0-.f|rolemanager|spo-grid-all-users/');
}
