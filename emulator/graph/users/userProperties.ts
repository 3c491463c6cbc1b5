import { type TenantUser } from '../../store/Directory';

export type GraphValue = string | boolean | null | readonly string[];
export type GraphUser = Readonly<Record<string, GraphValue>>;

/** https://learn.microsoft.com/graph/api/resources/user: those this tenant keeps. Empty text is null. */
export const USER_PROPERTIES: Readonly<Record<string, (user: TenantUser) => GraphValue>> = {
  businessPhones: () => [],
  displayName: user => user.displayName,
  givenName: user => user.givenName || null,
  jobTitle: user => user.jobTitle || null,
  mail: user => user.mail || null,
  mobilePhone: () => null,
  officeLocation: user => user.officeLocation || null,
  preferredLanguage: user => user.preferredLanguage || null,
  surname: user => user.surname || null,
  userPrincipalName: user => user.upn,
  id: user => user.entraId,
  department: user => user.department || null,
  userType: user => user.userType,
  accountEnabled: user => user.accountEnabled
};

/** Shown without `$select`. */
export const DEFAULT_PROPERTIES: readonly string[] = Object.keys(USER_PROPERTIES).slice(0, 11);
