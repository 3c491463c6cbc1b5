import { faultKinds } from '../../faults/faultKinds';
import { type FaultRule } from '../../faults/FaultRule';
import { type Faults, type Storm } from '../../faults/Faults';
import { InvalidRule } from '../../faults/parseRule';
import { type Route } from '../Route';
import { isJsonObject } from './jsonObject';

/** Which faults there are, which are ordered, and what has fired. */
export const readFaults: Route = {
  name: 'read faults',
  method: 'GET',
  path: '/_emulator/faults',
  signIn: 'none',
  answer: ({ tenant: { faults } }) =>
    Response.json({
      kinds: Object.fromEntries(Object.entries(faultKinds).map(([name, { number }]) => [name, number])),
      rules: faults.rules(),
      fired: faults.fired
    })
};

/** A rule, several in an array, or `{ storm: { seed, rate, kinds? } }`; answers their ids. All or none are taken. */
export const addFaults: Route = {
  name: 'add faults',
  method: 'POST',
  path: '/_emulator/faults',
  signIn: 'none',
  async answer({ tenant, request }) {
    const body: unknown = await request.json().catch(() => undefined);
    const added: string[] = [];
    try {
      for (const one of [body].flat()) added.push(addOne(tenant.faults, one));
      return Response.json({ ids: added }, { status: 201 });
    } catch (error) {
      for (const id of added) tenant.faults.remove(id);
      if (error instanceof InvalidRule) return Response.json({ error: error.message }, { status: 400 });
      throw error;
    }
  }
};

function addOne(faults: Faults, one: unknown): string {
  return isJsonObject(one) && isJsonObject(one.storm)
    ? faults.storm(one.storm as unknown as Storm)
    : faults.add(one as FaultRule);
}

/** All rules and what has fired, or with `?id=` one rule. */
export const removeFaults: Route = {
  name: 'remove faults',
  method: 'DELETE',
  path: '/_emulator/faults',
  signIn: 'none',
  answer({ tenant: { faults }, url }) {
    const id = url.searchParams.get('id');
    if (id === null) faults.clear();
    else if (!faults.remove(id)) return Response.json({ error: `No rule is called ${id}.` }, { status: 404 });
    return new Response(null, { status: 204 });
  }
};
