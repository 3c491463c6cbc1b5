import { type Dice } from '../../scripts/fuzz/Dice';
import { type Browser, type Tab } from './Browser';
import { type History, type Said } from './History';
import { type Likes } from './Liked';
import { type Lookout } from './lookout';
import { type Network } from './Network';
import { type RawTenant } from './RawTenant';
import { type UserName } from './Tenant';
import { type VirtualTime } from './VirtualTime';
import { type Weather } from './weather';

/** Everything one simulation is made of. */
export interface Scene {
  readonly dice: Dice;
  readonly time: VirtualTime;
  readonly network: Network;
  readonly weather: Weather;
  readonly lookout: Lookout;
  readonly tenant: RawTenant;
  /** Of people in the site's list of users. */
  readonly ids: Readonly<Record<UserName, number>>;
  readonly browsers: readonly Browser[];
  readonly history: History;
  readonly likes: Likes;
  /** Wishes that a dying tab may take with it: words are kept from the first moment, wishes once the outbox has them. */
  readonly uttered: { readonly tab: Tab; readonly said: Said }[];
  /** A fault that the tenant does not count itself. */
  count(fault: string): void;
  /** Tabs that died, for the count. */
  crashes: number;
}
