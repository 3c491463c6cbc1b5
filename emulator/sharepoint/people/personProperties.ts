import { type TenantUser } from '../../store/Directory';
import { type Call } from '../Call';
import { type Entity, type Json } from '../odata/Entity';
import { loginOf } from '../permissions/claims';

/** SP.UserProfiles.PersonProperties, with those profile properties that the directory fills. */
export function personProperties({ tenant, origin }: Call, person: TenantUser): Omit<Entity, 'path'> {
  const { directory } = tenant.store;
  const logins = (people: readonly TenantUser[]): string[] => people.map(({ upn }) => loginOf(upn));
  const reports = directory.reportsOf(person.upn);
  const peers = person.managerUpn === undefined ? [] : directory.reportsOf(person.managerUpn);
  const folder = personalFolder(person);
  return {
    type: 'SP.UserProfiles.PersonProperties',
    properties: {
      AccountName: loginOf(person.upn),
      DirectReports: logins(reports),
      DisplayName: person.displayName,
      Email: person.mail,
      ExtendedManagers: logins(managersOf(tenant.store.directory, person)),
      ExtendedReports: [loginOf(person.upn), ...logins(reports)],
      IsFollowed: false,
      LatestPost: null,
      Peers: logins(peers.filter(({ upn }) => upn !== person.upn)),
      PersonalSiteHostUrl: `${origin}/`,
      PersonalUrl: origin + folder,
      PictureUrl: pictureUrl(tenant.store.directory, person, origin),
      Title: person.jobTitle === '' ? null : person.jobTitle,
      UserProfileProperties: keyValues(profileOf(person, folder)),
      UserUrl: `${origin}/Person.aspx?accountname=${encodeURIComponent(loginOf(person.upn))}`
    }
  };
}

/** By SharePoint's names of them. */
export function profileOf(person: TenantUser, folder = personalFolder(person)): Record<string, string> {
  return {
    UserProfile_GUID: person.entraId,
    AccountName: loginOf(person.upn),
    FirstName: person.givenName,
    LastName: person.surname,
    PreferredName: person.displayName,
    Department: person.department,
    Title: person.jobTitle,
    'SPS-Department': person.department,
    Manager: person.managerUpn === undefined ? '' : loginOf(person.managerUpn),
    PersonalSpace: folder,
    UserName: person.upn,
    'SPS-JobTitle': person.jobTitle,
    'SPS-SipAddress': person.mail,
    'SPS-UserPrincipalName': person.upn,
    WorkEmail: person.mail,
    Office: person.officeLocation,
    'SPS-MUILanguages': person.preferredLanguage,
    'msOnline-ObjectId': person.entraId
  };
}

type Directory = Call['tenant']['store']['directory'];

/** From the top down; a circle of managers ends where it begins. */
function managersOf(directory: Directory, person: TenantUser): readonly TenantUser[] {
  const above: TenantUser[] = [];
  for (let next = managerOf(directory, person); next; next = managerOf(directory, next)) {
    const { upn } = next;
    if (upn === person.upn || above.some(known => known.upn === upn)) break;
    above.unshift(next);
  }
  return above;
}

function managerOf(directory: Directory, { managerUpn }: TenantUser): TenantUser | undefined {
  return managerUpn === undefined ? undefined : directory.get(managerUpn);
}

function personalFolder({ upn }: TenantUser): string {
  return `/personal/${upn.replace(/[^a-z0-9]/gi, '_')}/`;
}

function pictureUrl(directory: Directory, { upn }: TenantUser, origin: string): string | null {
  if (!directory.photo(upn)) return null;
  return `${origin}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(upn)}`;
}

function keyValues(values: Readonly<Record<string, string>>): Json {
  return Object.entries(values).map(([Key, Value]) => ({ Key, Value, ValueType: 'Edm.String' }));
}
