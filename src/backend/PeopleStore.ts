import { type AuthorKey } from '../domain/PostKey';
import { type PersonDetails } from '../domain/PersonDetails';

/** Somebody of this Hallway, or who could be. Plain text throughout. */
export interface Person extends PersonDetails {
  readonly key: AuthorKey;
  readonly displayName: string;
  readonly upn?: string;
  /** What he says of himself; empty where he said nothing. */
  readonly about: string;
}

/** Whom the picker offers: not met by this site yet, perhaps. */
export interface FoundPerson extends PersonDetails {
  readonly displayName: string;
  readonly upn: string;
}

/** People as SharePoint knows them, without Graph. Rejects with a BackendError and with nothing else. */
export interface PeopleStore {
  /** Undefined for somebody SharePoint does not know. */
  readPerson(key: AuthorKey): Promise<Person | undefined>;
  /** At most eight whose name or address begins so. */
  findPeople(text: string): Promise<readonly FoundPerson[]>;
  /** His site user id, given to him where he has none yet; `@upn:` where this user may not do that. */
  keyOf(upn: string): Promise<AuthorKey>;
}

/** As Graph has it: `Available`, `Busy`, `DoNotDisturb`, `Away`, `BeRightBack`, `Offline`, `PresenceUnknown`. */
export type Availability = 'available' | 'busy' | 'doNotDisturb' | 'away' | 'offline' | 'unknown';

/** Needs consent that many tenants will not give: a courtesy. */
export interface PresenceSource {
  /** By user principal name in lower case. @throws as `PeopleDetailsSource.readDetails` */
  readPresence(upns: readonly string[]): Promise<ReadonlyMap<string, Availability>>;
}
