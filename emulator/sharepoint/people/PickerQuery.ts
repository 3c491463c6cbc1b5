import { type Call } from '../Call';
import { numberIn, parametersOf, textIn } from '../callBody';
import { unknownProperty } from '../errors/requestErrors';
import { isObject, type JsonObject } from '../requestBody';

/** What somebody types into a people picker, and what may come of it. */
export interface PickerQuery {
  readonly text: string;
  readonly limit: number;
  readonly people: boolean;
  readonly securityGroups: boolean;
  readonly groups: boolean;
  /** Only whom the site knows already. */
  readonly onSiteOnly: boolean;
  /** Only members of this group. */
  readonly groupId: number | undefined;
}

const TYPE = 'SP.UI.ApplicationPages.ClientPeoplePickerQueryParameters';
const KNOWN = new Set(
  'AllowEmailAddresses AllowMultipleEntities AllowOnlyEmailAddresses AllUrlZones EnabledClaimProviders ForceClaims MaximumEntitySuggestions PrincipalSource PrincipalType QueryString Required SharePointGroupID UrlZone UrlZoneSpecified UseSubstrateSearch Web WebApplicationID QuerySettings __metadata'.split(
    ' '
  )
);

/** https://learn.microsoft.com/previous-versions/office/sharepoint-csom/jj171866(v=office.15): PrincipalType and PrincipalSource are sums. */
const [PEOPLE, SECURITY_GROUPS, GROUPS, ALL] = [1, 4, 8, 15];
const SITE_SOURCE = 1;
const DEFAULT_LIMIT = 30;

/** @throws SharePointError 400 */
export function pickerQueryOf(call: Call): PickerQuery {
  const { queryparams } = parametersOf(call);
  const query: JsonObject = isObject(queryparams) ? queryparams : {};
  const unknown = Object.keys(query).find(name => !KNOWN.has(name));
  if (unknown !== undefined) throw unknownProperty(unknown, TYPE);
  const types = numberIn(query, 'PrincipalType') ?? ALL;
  const groupId = numberIn(query, 'SharePointGroupID') ?? 0;
  return {
    text: (textIn(query, 'QueryString') ?? '').trim(),
    limit: Math.max(0, numberIn(query, 'MaximumEntitySuggestions') ?? DEFAULT_LIMIT),
    people: (types & PEOPLE) !== 0,
    securityGroups: (types & SECURITY_GROUPS) !== 0,
    groups: (types & GROUPS) !== 0,
    onSiteOnly: (numberIn(query, 'PrincipalSource') ?? ALL) === SITE_SOURCE,
    groupId: groupId > 0 ? groupId : undefined
  };
}
