import { type TenantUser } from '../../store/Directory';
import { type Route } from '../Route';
import { type Tenant } from '../Tenant';
import { isJsonObject, jsonObject } from './jsonObject';

type Person = Partial<TenantUser> & Pick<TenantUser, 'upn' | 'displayName'>;

interface Portrait {
  readonly upn: string;
  readonly contentType: string;
  readonly base64: string;
}

/** Loads people and photos: `{ people: [{ upn, displayName, ... }], photos: [{ upn, contentType, base64 }] }`. */
export const loadDirectory: Route = {
  name: 'load directory',
  method: 'POST',
  path: '/_emulator/directory',
  signIn: 'none',
  async answer({ tenant, request }) {
    const { people = [], photos = [] } = await jsonObject(request);
    if (!Array.isArray(people) || !people.every(isPerson))
      return Response.json(
        { error: 'Everybody needs a upn (x@y) and a displayName, as text.' },
        { status: 400 }
      );
    if (!Array.isArray(photos) || !photos.every(isPortrait))
      return Response.json({ error: 'Every photo needs upn, contentType and base64.' }, { status: 400 });
    tenant.store.transact(() => {
      for (const person of people) tenant.store.directory.upsert(complete(tenant, person));
      for (const { upn, contentType, base64 } of photos) {
        tenant.store.directory.setPhoto(upn, { contentType, bytes: Buffer.from(base64, 'base64') });
      }
    });
    return Response.json({ people: people.length, photos: photos.length });
  }
};

const UPN = /^[^\s@|]+@[^\s@|]+$/;

function isPerson(value: unknown): value is Person {
  if (!isJsonObject(value)) return false;
  const { accountEnabled = true, ...texts } = value;
  const isText = Object.values(texts).every(text => typeof text === 'string');
  return (
    isText && typeof accountEnabled === 'boolean' && UPN.test(String(value.upn)) && Boolean(value.displayName)
  );
}

function isPortrait(value: unknown): value is Portrait {
  return (
    isJsonObject(value) &&
    [value.upn, value.contentType, value.base64].every(text => typeof text === 'string')
  );
}

function complete(tenant: Tenant, person: Person): TenantUser {
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
