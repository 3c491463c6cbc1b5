import { type Store } from '../store/Store';
import { type MovableClock } from './Clock';
import { type FormDigests } from './formDigest';
import { type Meters } from './Meters';
import { type Sessions } from './sessions';
import { type Switches } from './Switches';

/** Everything the routes and operations share. */
export interface Tenant {
  readonly store: Store;
  readonly clock: MovableClock;
  /** Random bytes as a GUID: decided by the seed when one is given. */
  newGuid(): string;
  readonly sessions: Sessions;
  readonly formDigests: FormDigests;
  readonly meters: Meters;
  switches(): Switches;
  setSwitches(changes: Partial<Switches>): void;
}
