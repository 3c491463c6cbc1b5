import { body } from '@pnp/queryable';
import { spPost, SPQueryable, type ISPQueryable } from '@pnp/sp';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { cleanName } from '../../domain/cleanName';
import { type PersonDetails } from '../../domain/PersonDetails';
import { type Person } from '../../domain/Person';
import { upnAuthorKey, type AuthorKey } from '../../domain/PostKey';
import { ForbiddenError, UnexpectedError } from '../errors';
import { type PeopleStore } from '../PeopleStore';
import { askBatch } from './askBatch';
import { askRows } from './askRows';
import { type Connection } from './Connection';
import { loginOf, upnOfLogin } from './loginName';
import { readFoundPeople } from './readFoundPeople';
import { personColumns, readPersonRow } from './readPersonRow';
import { readProfile } from './readProfile';
import { attempt } from './toBackendError';
import { idIn, rowsFrom, textIn } from './wire';

const mostFound = 8;
/** Nobody's name is longer. */
const mostTyped = 100;

/** People as the site, its list Hallway People and SharePoint's profiles know them. */
export function sharePointPeople(connection: Connection): PeopleStore {
  const keys = new Map<string, AuthorKey>();
  return {
    readPerson: key => attempt({ act: 'read', target: `person ${key}` }, () => readPerson(connection, key)),
    findPeople: text =>
      attempt({ act: 'find', target: 'people' }, async () => {
        const typed = text.trim().slice(0, mostTyped);
        return typed === '' ? [] : readFoundPeople(await askPicker(connection, typed), mostFound);
      }),
    keyOf: async upn => {
      const known = keys.get(upn) ?? (await keyFor(connection, upn));
      keys.set(upn, known);
      return known;
    }
  };
}

/** One trip, and one more for what his profile says. */
async function readPerson(connection: Connection, key: AuthorKey): Promise<Person | undefined> {
  const { findList } = connection;
  const [users = [], cards = []] = await askBatch(connection, {
    act: { act: 'read', target: `person ${key}` },
    asks: [
      { rows: ({ web }) => rowsFrom(web.siteUsers.filter(`Id eq ${idOf(key)}`).select(...userColumns)()) },
      {
        rows: batched =>
          askRows(batched, findList, {
            list: 'HallwayPeople',
            columns: personColumns,
            query: { kind: 'filter', filter: `RowKey eq '${key}'`, top: 1 }
          })
      }
    ]
  });
  const user: unknown = users[0];
  const reading = readPersonRow(cards[0]);
  const card = reading.ok && reading.value.isVerified ? reading.value : undefined;
  const upn = upnOfLogin(textIn(user, 'LoginName')) ?? card?.upn;
  const displayName = cleanName(textIn(user, 'Title') ?? '') || upn;
  if (displayName === undefined) return undefined;
  const details = upn === undefined ? {} : await readDetails(connection, upn);
  return Object.freeze({ key, displayName, upn, about: card?.about ?? '', ...details });
}

const userColumns = ['Id', 'Title', 'LoginName'];

/** Nobody has the number 0. */
function idOf(key: AuthorKey): number {
  return /^\d+$/.test(key) ? Number(key) : 0;
}

/** A courtesy: guests have no profile, and some sites show none. */
async function readDetails(connection: Connection, upn: string): Promise<PersonDetails> {
  const profile = serviceOf(connection, 'sp.userprofiles.peoplemanager/getpropertiesfor(@v)');
  profile.query.set('@v', `'${loginOf(upn).replace(/'/g, "''")}'`);
  try {
    return readProfile(await profile());
  } catch {
    return {};
  }
}

function askPicker(connection: Connection, typed: string): Promise<unknown> {
  const picker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser';
  const queryParams = {
    QueryString: typed,
    MaximumEntitySuggestions: mostFound,
    // People only, from wherever the organisation keeps them.
    ...{ PrincipalType: 1, PrincipalSource: 15 },
    ...{ AllowEmailAddresses: false, AllowMultipleEntities: false, AllUrlZones: false }
  };
  return spPost(serviceOf(connection, picker), body({ queryParams }));
}

/** PnPjs's own module for these weighs as much as the rest of people. */
function serviceOf({ sp, webUrl }: Connection, path: string): ISPQueryable {
  return SPQueryable([sp.web, webUrl], `_api/${path}`);
}

/** Whom SharePoint has not met gets a number, if this user may have it given to him. */
async function keyFor({ sp }: Connection, upn: string): Promise<AuthorKey> {
  const act = { act: 'look up', target: upn };
  try {
    const ensured: unknown = await attempt(act, () => sp.web.ensureUser(loginOf(upn)));
    const id = idIn(ensured, 'Id');
    if (id === undefined) throw new UnexpectedError({ ...act, detail: 'the answer holds no number' });
    return String(id);
  } catch (error) {
    if (error instanceof ForbiddenError) return upnAuthorKey(upn);
    throw error;
  }
}
