import { addNotesList, NOTES, type TestTenant, testTenant } from '../rest/testTenant';
import { Wire } from './Wire';

export const ITEMS = `/sites/hallway/_api/${NOTES.replaceAll("'", '%27')}/items`;

export interface WireTenant {
  readonly tenant: TestTenant;
  readonly url: string;
  /** Ben writes on it, a member. */
  readonly wire: Wire;
  wireOf(upn: string): Promise<Wire>;
  /** Whether somebody else is still served, and served what is there. */
  expectAlive(): Promise<void>;
  close(): Promise<void>;
}

/** The test tenant with its list of notes, on a real port. */
export async function wireTenant(): Promise<WireTenant> {
  const tenant = await testTenant();
  await addNotesList(tenant.ann);
  const server = await tenant.emulator.listen(0);
  const wireOf = async (upn: string): Promise<Wire> => {
    const answer = await tenant.nobody.get(`/_emulator/token?user=${upn}`);
    return new Wire(server.url, String(answer.json.access_token));
  };
  return {
    tenant,
    url: server.url,
    wire: await wireOf('ben@contoso.example'),
    wireOf,
    async expectAlive() {
      const answer = await fetch(`${server.url}/_emulator/clock`);
      expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([
        200,
        ['now', 'offsetMs', 'isStopped']
      ]);
    },
    async close() {
      await server.close();
      tenant.emulator.close();
    }
  };
}
