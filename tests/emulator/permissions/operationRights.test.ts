import { catalogOperations } from '../../../emulator/catalog/catalogOperations';
import { hostOperations } from '../../../emulator/hosts/hostOperations';
import { canonicalAddress } from '../../../emulator/sharepoint/address/canonicalAddress';
import { segmentsOf } from '../../../emulator/sharepoint/address/segments';
import { type Operation } from '../../../emulator/sharepoint/Operation';
import {
  FULL_MASK,
  PERMISSION_KINDS,
  type PermissionName
} from '../../../emulator/sharepoint/permissions/permissionMasks';
import { sharePointOperations } from '../../../emulator/sharepoint/sharePointOperations';
import {
  ACCESS_DENIED,
  addNotesList,
  type Answer,
  GUS,
  type TestTenant,
  testTenant
} from '../rest/testTenant';

/** Gus holds one level of his own on the web, and what it allows is changed for each operation. */

let tenant: TestTenant;
let roleId: number;

beforeAll(async () => {
  tenant = await testTenant();
  await addNotesList(tenant.ann);
  await tenant.ben.post("web/lists/getByTitle('Notes')/items", { Title: 'First' });
  const { json: user } = await tenant.ann.post('web/ensureuser', { logonName: GUS });
  const { json: role } = await tenant.ann.post('web/roledefinitions', {
    Name: 'Trial',
    BasePermissions: { High: '0', Low: '0' }
  });
  roleId = Number(role.Id);
  await tenant.ann.post(
    `web/roleassignments/addroleassignment(principalid=${String(user.Id)},roledefid=${roleId})`
  );
});

afterAll(() => tenant.emulator.close());

function allow(mask: bigint): void {
  const { store } = tenant.emulator.tenant;
  const role = store.sites.list().flatMap(site => store.roles.get(site.webId, roleId) ?? [])[0];
  if (!role) throw new Error('The level is gone.');
  store.roles.update(role, { mask });
}

const bit = (name: PermissionName): bigint => 1n << BigInt(PERMISSION_KINDS[name] - 1);
const ENTRY = bit('Open') | bit('UseRemoteAPIs');

/** Keys are seldom looked at before the right is; lists are, so this one is there. */
function addressOf({ address }: Operation): string {
  return address.replace('lists/{list}', "lists/getByTitle('Notes')").replace(/\/\{\w+\}/g, "/getById('1')");
}

/** Some keys are no member of a collection, and want an address of their own making. */
function isNamedBy(operation: Operation): boolean {
  return (
    canonicalAddress(segmentsOf(addressOf(operation))).shape === operation.address.replace(/\{\w+\}/g, '{}')
  );
}

function ask(operation: Operation): Promise<Answer> {
  const { method } = operation;
  const headers = { 'x-http-method': method, 'if-match': '*' };
  return method === 'GET'
    ? tenant.gus.get(addressOf(operation))
    : tenant.gus.send(addressOf(operation), {
        method: 'POST',
        body: '',
        ...(method === 'POST' ? {} : { headers })
      });
}

const all = [...sharePointOperations, ...catalogOperations, ...hostOperations].filter(isNamedBy);
const byRight = all.filter(({ needs }) => needs !== 'nothing' && needs !== 'SiteAdmin' && needs !== 'Open');

describe('an operation', () => {
  it.each(byRight.map(operation => [operation.name, operation.needs as PermissionName, operation] as const))(
    '"%s" is refused to whoever holds every right but %s',
    async (_name, needs, operation) => {
      allow(FULL_MASK & ~bit(needs));
      const refused = await ask(operation);
      expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
    }
  );

  it.each(
    all.filter(({ address }) => address !== '$batch').map(operation => [operation.name, operation] as const)
  )(
    '"%s" is refused without the right to use remote interfaces, or to open the site',
    async (_name, operation) => {
      for (const lacking of ['UseRemoteAPIs', 'Open'] as const) {
        allow(FULL_MASK & ~bit(lacking));
        const refused = await ask(operation);
        expect([refused.status, refused.text]).toEqual([403, ACCESS_DENIED]);
      }
    }
  );

  it.each(
    all.filter(({ needs }) => needs === 'SiteAdmin').map(operation => [operation.name, operation] as const)
  )(
    '"%s" is refused to whoever holds every right and does not administer the site',
    async (_name, operation) => {
      allow(FULL_MASK);
      expect((await ask(operation)).status).toBe(403);
    }
  );

  it('names a right SharePoint has', () => {
    for (const { name, needs } of all) {
      expect([name, needs in PERMISSION_KINDS || needs === 'SiteAdmin' || needs === 'nothing']).toEqual([
        name,
        true
      ]);
    }
  });

  it('is nearly always tried here', () => {
    expect(all.length).toBeGreaterThan(80);
  });
});

describe('somebody with', () => {
  const may = async (mask: bigint, act: () => Promise<Answer>): Promise<number> => {
    allow(ENTRY | mask);
    return (await act()).status;
  };
  const NOTES = "web/lists/getByTitle('Notes')";

  it('nothing but the door sees the site and himself, and no list', async () => {
    expect(await may(0n, () => tenant.gus.get('web?$select=Title'))).toBe(200);
    expect(await may(0n, () => tenant.gus.get('web/currentuser'))).toBe(200);
    expect(await may(0n, () => tenant.gus.get('web/siteusers(1)'))).toBe(403);
    expect(await may(0n, () => tenant.gus.get(NOTES))).toBe(403);
    expect((await tenant.gus.get('web/lists')).json.value).toEqual([]);
  });

  it('View Items alone reads, and writes nothing', async () => {
    const view = bit('ViewListItems');
    expect(await may(view, () => tenant.gus.get(`${NOTES}/items`))).toBe(200);
    expect(await may(view, () => tenant.gus.get(`${NOTES}/items(1)`))).toBe(200);
    expect(await may(view, () => tenant.gus.get(`${NOTES}/items(1)/versions`))).toBe(403);
    expect(await may(view, () => tenant.gus.post(`${NOTES}/items`, { Title: 'x' }))).toBe(403);
    expect(await may(view, () => tenant.gus.merge(`${NOTES}/items(1)`, { Title: 'x' }))).toBe(403);
    expect(await may(view, () => tenant.gus.remove(`${NOTES}/items(1)`))).toBe(403);
  });

  it('Add Items alone adds, and reads nothing of it', async () => {
    const add = bit('AddListItems');
    expect(await may(add, () => tenant.gus.post(`${NOTES}/items`, { Title: 'blind' }))).toBe(201);
    expect(await may(add, () => tenant.gus.get(`${NOTES}/items`))).toBe(403);
    expect(await may(add, () => tenant.gus.merge(`${NOTES}/items(2)`, { Title: 'x' }))).toBe(403);
  });

  it('Edit Items alone changes, and neither adds nor deletes', async () => {
    const edit = bit('ViewListItems') | bit('EditListItems');
    expect(await may(edit, () => tenant.gus.merge(`${NOTES}/items(1)`, { Title: 'edited' }))).toBe(204);
    expect(await may(edit, () => tenant.gus.post(`${NOTES}/items`, { Title: 'x' }))).toBe(403);
    expect(await may(edit, () => tenant.gus.remove(`${NOTES}/items(1)`))).toBe(403);
    expect(await may(edit, () => tenant.gus.post(`${NOTES}/items(1)/recycle`))).toBe(403);
  });

  it('Manage Permissions gives rights without having them, as in SharePoint', async () => {
    const manage = bit('ManagePermissions') | bit('EnumeratePermissions');
    expect(await may(manage, () => tenant.gus.get('web/roleassignments'))).toBe(200);
    expect(await may(manage, () => tenant.gus.get(`${NOTES}/items`))).toBe(403);
  });

  it('every right but to enumerate permissions is not shown them by expanding either', async () => {
    expect(
      await may(FULL_MASK & ~bit('EnumeratePermissions'), () => tenant.gus.get('web?$expand=RoleAssignments'))
    ).toBe(400);
    expect(await may(FULL_MASK, () => tenant.gus.get('web?$expand=RoleAssignments'))).toBe(200);
  });

  it('every right but to browse people is not shown them by expanding either', async () => {
    for (const name of ['SiteUsers', 'SiteGroups', 'AssociatedOwnerGroup']) {
      expect(await may(FULL_MASK & ~bit('BrowseUserInfo'), () => tenant.gus.get(`web?$expand=${name}`))).toBe(
        400
      );
    }
    expect(
      await may(FULL_MASK & ~bit('BrowseUserInfo'), () => tenant.gus.get('web?$expand=CurrentUser'))
    ).toBe(200);
  });
});
