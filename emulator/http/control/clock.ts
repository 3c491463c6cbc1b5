import { type Route } from '../Route';
import { type Tenant } from '../Tenant';

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
    const wanted = (await request.json().catch(() => undefined)) as
      { now?: unknown; offsetMs?: unknown } | undefined;
    if (typeof wanted?.now === 'number') tenant.clock.moveTo(wanted.now);
    else if (typeof wanted?.offsetMs === 'number')
      tenant.clock.moveBy(wanted.offsetMs - tenant.clock.offsetMs);
    else return Response.json({ error: 'Give now or offsetMs, in milliseconds.' }, { status: 400 });
    return state(tenant);
  }
};
