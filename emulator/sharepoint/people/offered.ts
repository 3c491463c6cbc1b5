import { type SiteUser } from '../../store/Principals';
import { type Call } from '../Call';
import { assertMaySeeMembers } from '../groups/findSiteGroup';
import { EVERYONE_TITLE, upnOf } from '../permissions/claims';
import { EVERYONE_OFFERED, groupOffered, personOffered, type PickerEntity } from './pickerEntity';
import { type PickerQuery } from './PickerQuery';

/** Enough to fill any page once closed accounts and strangers are left out. */
const SEARCHED = 1000;

/** Those whose name, address or login has a word that starts so; people first, then everybody, then groups. */
export function offered(call: Call, query: PickerQuery): readonly PickerEntity[] {
  if (query.text === '') return [];
  return [...people(call, query), ...everyone(query), ...groups(call, query)].slice(0, query.limit);
}

function people(call: Call, query: PickerQuery): readonly PickerEntity[] {
  if (!query.people) return [];
  const among = candidates(call, query);
  return call.tenant.store.directory
    .search(upnOf(query.text), SEARCHED)
    .filter(({ accountEnabled, upn }) => accountEnabled && (among?.has(upn) ?? true))
    .slice(0, query.limit)
    .map(person => personOffered(call, person));
}

/**
 * UPNs of those who may be chosen; undefined for the whole tenant.
 * @throws SharePointError 403 for a group whose members the caller may not see
 */
function candidates(call: Call, { groupId, onSiteOnly }: PickerQuery): ReadonlySet<string> | undefined {
  const { principals } = call.tenant.store;
  const { webId } = call.web.site;
  if (groupId === undefined) return onSiteOnly ? upnsOf(principals.users(webId)) : undefined;
  const group = principals.group(webId, groupId);
  if (!group) return new Set();
  assertMaySeeMembers(call, group);
  return upnsOf(principals.members(webId, groupId));
}

function upnsOf(users: readonly SiteUser[]): ReadonlySet<string> {
  return new Set(users.map(({ loginName }) => upnOf(loginName)));
}

function everyone({ text, securityGroups, groupId }: PickerQuery): readonly PickerEntity[] {
  const isMeant = EVERYONE_TITLE.toLowerCase().startsWith(text.toLowerCase());
  return securityGroups && groupId === undefined && isMeant ? [EVERYONE_OFFERED] : [];
}

function groups({ tenant, web }: Call, query: PickerQuery): readonly PickerEntity[] {
  if (!query.groups || query.groupId !== undefined) return [];
  const start = query.text.toLowerCase();
  return tenant.store.principals
    .groups(web.site.webId)
    .filter(({ title }) =>
      title
        .toLowerCase()
        .split(/\s+/)
        .some((_, at, words) => words.slice(at).join(' ').startsWith(start))
    )
    .map(groupOffered);
}
