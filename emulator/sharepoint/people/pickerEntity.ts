import { type SiteGroup } from '../../store/Principals';
import { type TenantUser } from '../../store/Directory';
import { type Call } from '../Call';
import { type Json } from '../odata/Entity';
import { EVERYONE_LOGIN, EVERYONE_TITLE, loginOf } from '../permissions/claims';

/** Somebody or something a people picker offers; shapes as quoted in SPWidgets, StratusForms and sp-dev-fx-controls-react issues. */
export type PickerEntity = Readonly<Record<string, Json>>;

export function personOffered({ tenant, web }: Call, person: TenantUser): PickerEntity {
  const login = loginOf(person.upn);
  const known = tenant.store.principals.userByLogin(web.site.webId, login);
  return {
    Key: login,
    DisplayText: person.displayName,
    IsResolved: true,
    Description: person.upn,
    EntityType: 'User',
    EntityData: {
      IsAltSecIdPresent: 'False',
      ObjectId: person.entraId,
      Title: person.jobTitle,
      Email: person.mail,
      MobilePhone: '',
      Department: person.department,
      ...(known ? { SPUserID: String(known.id) } : {})
    },
    MultipleMatches: [],
    ProviderName: 'Tenant',
    ProviderDisplayName: 'Tenant'
  };
}

export function groupOffered({ id, title }: SiteGroup): PickerEntity {
  return {
    Key: title,
    DisplayText: title,
    IsResolved: true,
    Description: title,
    EntityType: '',
    EntityData: { SPGroupID: String(id), AccountName: title, PrincipalType: 'SharePointGroup' },
    MultipleMatches: [],
    ProviderName: '',
    ProviderDisplayName: ''
  };
}

export const EVERYONE_OFFERED: PickerEntity = {
  Key: EVERYONE_LOGIN,
  DisplayText: EVERYONE_TITLE,
  IsResolved: true,
  Description: EVERYONE_TITLE,
  EntityType: 'FormsRole',
  EntityData: {},
  MultipleMatches: [],
  ProviderName: 'AllUsers',
  ProviderDisplayName: 'All Users'
};

/** What was typed is nobody, or could be several. */
export function unresolved(text: string, matches: readonly PickerEntity[]): PickerEntity {
  return {
    Key: text,
    DisplayText: text,
    IsResolved: false,
    Description: text,
    EntityType: '',
    EntityData: {},
    MultipleMatches: matches,
    ProviderName: '',
    ProviderDisplayName: ''
  };
}
