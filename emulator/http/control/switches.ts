import { type Route } from '../Route';
import { SWITCH_CHOICES, type Switches } from '../Switches';

export const readSwitches: Route = {
  name: 'read switches',
  method: 'GET',
  path: '/_emulator/switches',
  signIn: 'none',
  answer: ({ tenant }) => Response.json(tenant.switches())
};

/** Changes the named switches and leaves the others; an unknown name or a value of another type is refused. */
export const setSwitches: Route = {
  name: 'set switches',
  method: 'POST',
  path: '/_emulator/switches',
  signIn: 'none',
  async answer({ tenant, request }) {
    const changes = (await request.json().catch(() => undefined)) as Record<string, unknown> | undefined;
    const current = tenant.switches();
    const unknown = Object.entries(changes ?? {}).find(
      ([name, value]) =>
        !Object.hasOwn(current, name) ||
        typeof value !== typeof current[name as keyof Switches] ||
        SWITCH_CHOICES[name as keyof Switches]?.includes(value) === false
    );
    if (!changes || unknown) {
      return Response.json({ error: `No such switch: ${unknown?.[0] ?? 'not JSON'}.` }, { status: 400 });
    }
    tenant.setSwitches(changes as Partial<Switches>);
    return Response.json(tenant.switches());
  }
};
