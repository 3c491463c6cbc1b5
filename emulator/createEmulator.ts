import { catalogOperations } from './catalog/catalogOperations';
import { createFaults } from './faults/createFaults';
import { type Faults } from './faults/Faults';
import { graphRoutes } from './graph/graphRoutes';
import { hostOperations } from './hosts/hostOperations';
import { hostRoutes } from './hosts/hostRoutes';
import { movableClock, type Clock } from './http/Clock';
import { controlRoutes } from './http/control/controlRoutes';
import { type Emulator } from './http/Emulator';
import { createFormDigests } from './http/formDigest';
import { createHandler } from './http/handle';
import { listenOn } from './http/listen';
import { createMeters, type Meters } from './http/Meters';
import { fractionFrom, guidFrom, type Random, seededRandom, systemRandom } from './http/random';
import { type Route } from './http/Route';
import { createSealer } from './http/sealing';
import { createSessions } from './http/sessions';
import { signInForm } from './http/signInForm';
import { DEFAULT_SWITCHES, type Switches } from './http/Switches';
import { type Tenant } from './http/Tenant';
import { createThrottle } from './http/throttle';
import { throttlePage } from './http/throttlePage';
import { realTimers, type Timers } from './http/Timers';
import { fileRoute } from './sharepoint/files/fileRoute';
import { mediaRoute } from './sharepoint/thumbnails/mediaRoute';
import { previewRoutes } from './sharepoint/thumbnails/previewRoutes';
import { userphotoRoute } from './sharepoint/userphotoRoute';
import { sharePointOperations } from './sharepoint/sharePointOperations';
import { operationTable } from './sharepoint/operationTable';
import { openStore } from './store/openStore';
import { type Store } from './store/Store';

export interface EmulatorOptions {
  /** A file, kept over restarts, or `:memory:`. */
  readonly database: string;
  /** Real time by default. */
  readonly clock?: Clock;
  /** How the tenant waits; see virtualTime for one that a simulation decides. */
  readonly timers?: Timers;
  readonly random?: Random;
  /** Decides all ids and secrets when no `random` is given, and latency and lateness always. */
  readonly seed?: number;
  readonly switches?: Partial<Switches>;
  /** How text is compared: as SharePoint's SQL Server does (default), or byte by byte. */
  readonly collation?: 'sqlServer' | 'binary';
}

export type RunningEmulator = Emulator & {
  readonly tenant: Tenant;
  readonly meters: Meters;
  readonly faults: Faults;
};

/** A tenant with nobody in it; people and sites are added by `/_emulator/directory` and `/_emulator/sites`. */
export function createEmulator(options: EmulatorOptions): RunningEmulator {
  const store = openStore({
    database: options.database,
    ...(options.collation ? { collation: options.collation } : {})
  });
  const tenant = createTenant(store, options);
  const routes: readonly Route[] = [
    ...controlRoutes,
    // The second version's thumbnails go before whatever else is below v2.0.
    ...previewRoutes,
    ...graphRoutes,
    ...[userphotoRoute, mediaRoute, throttlePage, signInForm],
    ...hostRoutes(),
    fileRoute
  ];
  const operations = operationTable([...sharePointOperations, ...catalogOperations, ...hostOperations]);
  const handle = createHandler({ tenant, routes, operations });
  return {
    handle,
    listen: port => listenOn(handle, port),
    close: () => store.close(),
    tenant,
    meters: tenant.meters,
    faults: tenant.faults
  };
}

const REAL_TIME: Clock = { now: () => Date.now() };

function createTenant(store: Store, options: EmulatorOptions): Tenant {
  const random = options.random ?? (options.seed === undefined ? systemRandom : seededRandom(options.seed));
  const { settings } = store;
  const clock = movableClock(options.clock ?? REAL_TIME, {
    read: () => Number(settings.get('clockOffsetMs') ?? 0),
    write: offsetMs => settings.set('clockOffsetMs', offsetMs)
  });
  const sealer = createSealer(secretOf(store, random));
  const timers = options.timers ?? realTimers;
  const newGuid = (): string => guidFrom(random);
  const tenant: Tenant = {
    ...{ store, clock, timers, newGuid, ...switchesIn(store, options) },
    sessions: createSessions(clock, sealer),
    formDigests: createFormDigests(clock, sealer),
    meters: createMeters(),
    faults: createFaults({ clock, timers, newGuid }),
    throttle: createThrottle(clock),
    chance: options.seed === undefined ? systemRandom : seededRandom(options.seed + 1)
  };
  letRowsBeLate(tenant);
  return tenant;
}

function switchesIn(
  { settings }: Store,
  { switches: given }: EmulatorOptions
): Pick<Tenant, 'switches' | 'setSwitches'> {
  const read = (): Switches => ({
    ...DEFAULT_SWITCHES,
    ...(settings.get('switches') as Partial<Switches> | undefined)
  });
  let current = read();
  const setSwitches = (changes: Partial<Switches>): void => {
    settings.set('switches', { ...(settings.get('switches') as object | undefined), ...changes });
    current = read();
  };
  if (given) setSwitches(given);
  return { switches: () => current, setSwitches };
}

function letRowsBeLate({ store, clock, switches, chance }: Tenant): void {
  store.lateness.follow({
    nowMs: () => clock.now(),
    nextDelayMs() {
      const { lateVisibilityMs } = switches();
      return lateVisibilityMs > 0 ? lateVisibilityMs * fractionFrom(chance) : 0;
    }
  });
}

function secretOf({ settings }: Store, random: Random): string {
  const kept = settings.get('secret');
  if (typeof kept === 'string') return kept;
  const secret = Buffer.from(random.bytes(32)).toString('hex');
  settings.set('secret', secret);
  return secret;
}
