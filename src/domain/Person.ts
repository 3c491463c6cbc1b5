import { type AuthorKey } from './PostKey';
import { type PersonDetails } from './PersonDetails';

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

/** As Graph has it: `Available`, `Busy`, `DoNotDisturb`, `Away`, `BeRightBack`, `Offline`, `PresenceUnknown`. */
export type Availability = 'available' | 'busy' | 'doNotDisturb' | 'away' | 'offline' | 'unknown';
