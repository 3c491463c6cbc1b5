import { type MeteredPart, type MeterReading } from '../../emulator/http/Meters';
import {
  createSharePointBackend,
  type SharePointBackend
} from '../../src/backend/sharepoint/createSharePointBackend';
import { type PostPage } from '../../src/backend/PostStore';
import { type ServedWorld } from '../ServedWorld';
import { sitePath } from '../world/provisionSite';
import { countTrips } from './countTrips';

/** What an act of a visitor took. */
export interface Cost {
  readonly roundTrips: number;
  /** Queries, those of batches each. */
  readonly parts: number;
  /** By the query that was served and touched most. */
  readonly rowsTouched: number;
  /** Refused because too many rows would have been touched, where the act went on and succeeded. */
  readonly plannedRefusals: number;
  /** Any other refusal. */
  readonly unplannedRefusals: number;
  /** Bodies of answers, uncompressed. */
  readonly bytes: number;
  /** Places of a first page where another post should stand. */
  readonly wrongPosts: number;
}

/** Somebody at a browser with nothing kept. */
export interface Visitor {
  readonly backend: SharePointBackend;
  /** Nobody else may be about meanwhile. */
  measure<Result>(act: () => Promise<Result>): Promise<{ readonly result: Result; readonly cost: Cost }>;
}

/** @param pageUser whom the page they stand on names */
export async function visitorOf(
  world: ServedWorld,
  upn: string,
  pageUser?: { readonly key: string; readonly upn: string }
): Promise<Visitor> {
  const token = await world.tokenOf(upn);
  const trips = countTrips((url, init) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  });
  const backend = createSharePointBackend({
    webUrl: world.url + sitePath,
    fetch: trips.fetch,
    platform: { clock: { nowMs: () => world.landmarks.nowMs }, timers: realTimers },
    pageUser,
    signing: { kind: 'bearer' }
  });
  return {
    backend,
    async measure(act) {
      await world.resetMeters();
      trips.reset();
      const result = await act();
      return { result, cost: costOf(await world.readMeters(), trips.trips()) };
    }
  };
}

const realTimers = {
  after: (delayMs: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  }
};

/** SharePoint's own number for a query that would touch more than 5,000 rows. */
const thresholdCode = '-2147024860';

function costOf({ recent, bytesOut }: MeterReading, roundTrips: number): Cost {
  const parts: readonly MeteredPart[] = recent.flatMap(request =>
    request.parts.length > 0 ? request.parts : [request]
  );
  const refused = parts.filter(({ status }) => status >= 400 || status === 0);
  const served = parts.filter(part => !refused.includes(part));
  const plannedRefusals = refused.filter(({ code }) => code === thresholdCode).length;
  return {
    roundTrips,
    parts: parts.length,
    rowsTouched: Math.max(0, ...served.map(part => part.rowsTouched)),
    plannedRefusals,
    unplannedRefusals: refused.length - plannedRefusals,
    bytes: bytesOut,
    wrongPosts: 0
  };
}

/** What a first page took, with what is counted of its posts right after. */
export async function withTallies(
  { backend, measure }: Visitor,
  { result, cost }: { readonly result: PostPage; readonly cost: Cost }
): Promise<Cost> {
  const counted = await measure(() => backend.tallies.readTallies(result.posts));
  return together(cost, counted.cost);
}

/** One act after the other. */
export function together(one: Cost, other: Cost): Cost {
  return {
    roundTrips: one.roundTrips + other.roundTrips,
    parts: one.parts + other.parts,
    rowsTouched: Math.max(one.rowsTouched, other.rowsTouched),
    plannedRefusals: one.plannedRefusals + other.plannedRefusals,
    unplannedRefusals: one.unplannedRefusals + other.unplannedRefusals,
    bytes: one.bytes + other.bytes,
    wrongPosts: one.wrongPosts + other.wrongPosts
  };
}
