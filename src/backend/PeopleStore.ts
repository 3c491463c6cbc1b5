import { type AuthorKey } from '../domain/PostKey';
import { type Availability, type FoundPerson, type Person } from '../domain/Person';

/** People as SharePoint knows them, without Graph. Rejects with a BackendError and with nothing else. */
export interface PeopleStore {
  /** Undefined for somebody SharePoint does not know. */
  readPerson(key: AuthorKey): Promise<Person | undefined>;
  /** At most eight whose name or address begins so. */
  findPeople(text: string): Promise<readonly FoundPerson[]>;
  /** His site user id, given to him where he has none yet; `@upn:` where this user may not do that. */
  keyOf(upn: string): Promise<AuthorKey>;
}

/** Needs consent that many tenants will not give: a courtesy. */
export interface PresenceSource {
  /** By user principal name in lower case. @throws as `PeopleDetailsSource.readDetails` */
  readPresence(upns: readonly string[]): Promise<ReadonlyMap<string, Availability>>;
}
