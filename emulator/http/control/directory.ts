import { type TenantUser } from '../../store/Directory';
import { type Route } from '../Route';
import { type Tenant } from '../Tenant';

interface DirectoryLoad {
  readonly people?: readonly (Partial<TenantUser> & Pick<TenantUser, 'upn' | 'displayName'>)[];
  readonly photos?: readonly {
    readonly upn: string;
    readonly contentType: string;
    readonly base64: string;
  }[];
}

/** Loads people and photos: `{ people: [{ upn, displayName, ... }], photos: [{ upn, contentType, base64 }] }`. */
export const loadDirectory: Route = {
  name: 'load directory',
  method: 'POST',
  path: '/_emulator/directory',
  signIn: 'none',
  async answer({ tenant, request }) {
    const load = (await request.json().catch(() => ({}))) as DirectoryLoad;
    const { people = [], photos = [] } = load;
    const nameless = people.find(person => !person.upn || !person.displayName);
    if (nameless)
      return Response.json({ error: 'Everybody needs a upn and a displayName.' }, { status: 400 });
    tenant.store.transact(() => {
      for (const person of people) tenant.store.directory.upsert(complete(tenant, person));
      for (const { upn, contentType, base64 } of photos) {
        tenant.store.directory.setPhoto(upn, { contentType, bytes: Buffer.from(base64, 'base64') });
      }
    });
    return Response.json({ people: people.length, photos: photos.length });
  }
};

function complete(tenant: Tenant, person: NonNullable<DirectoryLoad['people']>[number]): TenantUser {
  const upn = person.upn.toLowerCase();
  const [givenName = '', ...rest] = person.displayName.split(' ');
  return {
    entraId: tenant.store.directory.get(upn)?.entraId ?? tenant.newGuid(),
    givenName,
    surname: rest.join(' '),
    mail: upn,
    jobTitle: '',
    department: '',
    officeLocation: '',
    preferredLanguage: 'en-US',
    userType: 'Member',
    accountEnabled: true,
    ...person,
    upn
  };
}
