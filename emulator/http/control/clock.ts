import { type MovableClock } from '../Clock';
import { type Route } from '../Route';
import { type Tenant } from '../Tenant';
import { jsonObject } from './jsonObject';

/** Beyond it an instant no longer has four digits for its year. */
const END_OF_TIME_MS = Date.UTC(9999, 11, 31);

const state = ({ clock: { isStopped, offsetMs, now } }: Tenant): Response =>
  Response.json({ now: now(), offsetMs, isStopped });

export const readClock: Route = {
  name: 'read clock',
  method: 'GET',
  path: '/_emulator/clock',
  signIn: 'none',
  answer: ({ tenant }) => state(tenant)
};

/**
 * `{ now }` sets the clock, `{ offsetMs }` sets how far it runs ahead of the machine's, `{ advanceMs }` moves it on; all in
 * milliseconds. `{ isStopped }` stops it and lets it run; it can be moved while it stands.
 */
export const moveClock: Route = {
  name: 'move clock',
  method: 'POST',
  path: '/_emulator/clock',
  signIn: 'none',
  async answer({ tenant, request }) {
    const wanted = await jsonObject(request);
    const { clock } = tenant;
    const aheadMs = stepOf(clock, wanted);
    const target = clock.now() + aheadMs;
    if (!(target >= 0 && target <= END_OF_TIME_MS)) {
      return Response.json(
        { error: 'Give now, offsetMs or advanceMs, in milliseconds, from 1970 to 9999, or isStopped.' },
        { status: 400 }
      );
    }
    if (wanted.isStopped === true) clock.stop();
    if (typeof wanted.now === 'number') clock.moveTo(wanted.now);
    else clock.moveBy(aheadMs);
    if (wanted.isStopped === false) clock.run();
    return state(tenant);
  }
};

/** How far the clock is to go; NaN when nothing is asked for that a clock can do. */
function stepOf(
  clock: MovableClock,
  { now, offsetMs, advanceMs, isStopped }: Record<string, unknown>
): number {
  if (typeof now === 'number') return now - clock.now();
  if (typeof offsetMs === 'number') return offsetMs - clock.offsetMs;
  if (typeof advanceMs === 'number') return advanceMs;
  return typeof isStopped === 'boolean' ? 0 : NaN;
}
