import { type Faults } from '../faults/Faults';
import { type Store } from '../store/Store';
import { type MovableClock } from './Clock';
import { type FormDigests } from './formDigest';
import { type Meters } from './Meters';
import { type Random } from './random';
import { type Sessions } from './sessions';
import { type Switches } from './Switches';
import { type Throttle } from './throttle';
import { type Timers } from './Timers';

/** Everything the routes and operations share. */
export interface Tenant {
  readonly store: Store;
  readonly clock: MovableClock;
  /** Random bytes as a GUID: decided by the seed when one is given. */
  newGuid(): string;
  readonly sessions: Sessions;
  readonly formDigests: FormDigests;
  readonly meters: Meters;
  readonly faults: Faults;
  readonly throttle: Throttle;
  readonly timers: Timers;
  /** Latency and lateness are drawn from it, so that they leave ids as they are. */
  readonly chance: Random;
  switches(): Switches;
  setSwitches(changes: Partial<Switches>): void;
}
