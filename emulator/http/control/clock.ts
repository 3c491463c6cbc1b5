import { type Route } from '../Route';
import { type Tenant } from '../Tenant';
import { jsonObject } from './jsonObject';

/** Beyond it an instant no longer has four digits for its year. */
const END_OF_TIME_MS = Date.UTC(9999, 11, 31);

const state = ({ clock }: Tenant): Response => Response.json({ now: clock.now(), offsetMs: clock.offsetMs });

export const readClock: Route = {
  name: 'read clock',
  method: 'GET',
  path: '/_emulator/clock',
  signIn: 'none',
  answer: ({ tenant }) => state(tenant)
};

/** `{ now }` sets the clock, `{ offsetMs }` sets how far it runs ahead of the machine's; both in milliseconds. */
export const moveClock: Route = {
  name: 'move clock',
  method: 'POST',
  path: '/_emulator/clock',
  signIn: 'none',
  async answer({ tenant, request }) {
    const { now, offsetMs } = await jsonObject(request);
    const { clock } = tenant;
    const target =
      typeof now === 'number'
        ? now
        : typeof offsetMs === 'number'
          ? clock.now() + offsetMs - clock.offsetMs
          : NaN;
    if (!(target >= 0 && target <= END_OF_TIME_MS)) {
      return Response.json(
        { error: 'Give now or offsetMs, in milliseconds, from 1970 to 9999.' },
        { status: 400 }
      );
    }
    if (typeof now === 'number') clock.moveTo(now);
    else clock.moveBy(target - clock.now());
    return state(tenant);
  }
};
