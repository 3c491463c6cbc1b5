import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../emulator/createEmulator';
import { openStore } from '../../../emulator/store/openStore';
import { addNotesList, ANN, NOTES, type Person, personWith, type TestTenant } from '../rest/testTenant';
import { faultTenant, ITEMS, post } from './faultTenant';

let tenant: TestTenant;

beforeEach(async () => {
  tenant = await faultTenant({ lateVisibilityMs: 30_000, requestLimit: 0 });
});

afterEach(() => tenant.emulator.close());

interface Row {
  readonly Id: number;
  readonly Key: string;
}

const seen = async (query = '$orderby=Id desc', who: Person = tenant.ben): Promise<number[]> => {
  const { json } = await who.get(`${ITEMS}?$top=5000&${query}`);
  return (json.value as readonly Row[]).map(row => row.Id);
};

const token = async (): Promise<string> => {
  const { json } = await tenant.ann.get(`${NOTES}?$select=CurrentChangeToken`);
  return (json.CurrentChangeToken as { StringValue: string }).StringValue;
};

const later = (seconds: number): void => void (tenant.clock.nowMs += seconds * 1000);

/** A row that cannot be read yet. */
async function lateRow(): Promise<number> {
  for (let number = 0; number < 50; number += 1) {
    const made = await post(tenant, `late${number}`);
    const id = Number(made.json.Id);
    if (!(await seen()).includes(id)) return id;
  }
  throw new Error('No row came late.');
}

describe('a row that comes late (F38)', () => {
  it('was acknowledged, and is missing from queries, by its writer too', async () => {
    const id = await lateRow();
    for (const who of [tenant.ben, tenant.ann]) {
      expect(await seen('$orderby=Id desc', who)).not.toContain(id);
      expect(await seen(`$filter=Id eq ${id}`, who)).toEqual([]);
    }
  });

  it('is missing from a query by its unique key, as after an answer that was lost', async () => {
    const id = await lateRow();
    const key = `late${id - 1}`;
    expect(await seen(`$filter=Key eq '${key}'`)).toEqual([]);
    const again = await post(tenant, key);
    expect([again.status, again.errorCode]).toEqual([
      ...[500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException']
    ]);
  });

  it('is missing from a scan, a sorted page and CAML', async () => {
    const id = await lateRow();
    expect(await seen("$filter=Title ne 'x'")).not.toContain(id);
    expect(await seen('$orderby=Title')).not.toContain(id);
    const caml = { query: { ViewXml: '<View><RowLimit>100</RowLimit></View>' } };
    const rows = (await tenant.ben.post(`${NOTES}/getitems`, caml)).json.value as readonly Row[];
    expect(rows.map(row => row.Id)).not.toContain(id);
  });

  it('answers 404 when it is read alone', async () => {
    const id = await lateRow();
    const read = await tenant.ben.get(`${ITEMS}(${id})`);
    expect([read.status, read.errorCode]).toEqual([404, '-2130575338, System.ArgumentException']);
    later(30);
    expect((await tenant.ben.get(`${ITEMS}(${id})`)).json.Id).toBe(id);
  });

  it('can be changed and deleted all the same: writes go where it is', async () => {
    const id = await lateRow();
    expect((await tenant.ben.merge(`${ITEMS}(${id})`, { Title: 'new' })).status).toBe(204);
    expect((await tenant.ben.remove(`${ITEMS}(${id})`)).status).toBe(200);
    later(30);
    expect(await seen()).not.toContain(id);
  });

  it('keeps what came after it out of the change log, so that no token passes it by', async () => {
    const before = await token();
    await lateRow();
    const { store } = tenant.emulator.tenant;
    const list = (await tenant.ann.get(`${NOTES}?$select=Id`)).json.Id as string;
    const number = Number(before.split(';').at(-1));
    const shown = store.changes.since(list, number, 1000).map(change => change.itemId);
    const visible = await seen('$orderby=Id');
    expect(visible).toEqual(expect.arrayContaining(shown.filter(id => id !== undefined)));
    later(30);
    const all = store.changes.since(list, number, 1000).map(change => change.itemId);
    expect(all).toEqual(await seen('$orderby=Id'));
    expect(all.slice(0, shown.length)).toEqual(shown);
  });

  it('is there for good after thirty seconds', async () => {
    const ids = [];
    for (let number = 0; number < 20; number += 1)
      ids.push(Number((await post(tenant, `k${number}`)).json.Id));
    later(30);
    expect(await seen('$orderby=Id')).toEqual(ids);
  });

  it('leaves the page before it whole: the next link is there as long as rows follow', async () => {
    for (let number = 0; number < 30; number += 1) await post(tenant, `k${number}`);
    later(10);
    const page = await tenant.ben.get(`${ITEMS}?$top=3`);
    expect(page.json.value).toHaveLength(3);
    expect(page.json['odata.nextLink']).toContain('%24skiptoken');
  });
});

describe('lower ids after higher ones (F41)', () => {
  it('come, and never later than thirty seconds', async () => {
    const overtaken = new Set<number>();
    let highest = 0;
    const known = new Set<number>();
    for (let second = 0; second < 90; second += 1) {
      if (second < 45) await post(tenant, `k${second}`);
      for (const id of await seen('$orderby=Id')) {
        if (!known.has(id) && id < highest) overtaken.add(id);
        known.add(id);
      }
      highest = Math.max(highest, ...known);
      later(1);
    }
    expect(known.size).toBe(45);
    expect(overtaken.size).toBeGreaterThan(5);
  });

  it('come in the same order by the same seed', async () => {
    const order = async (): Promise<string> => {
      const own = await faultTenant({ lateVisibilityMs: 30_000 });
      const shown: number[][] = [];
      for (let number = 0; number < 15; number += 1) {
        await post(own, `k${number}`);
        own.clock.nowMs += 1000;
        const { json } = await own.ben.get(`${ITEMS}?$select=Id`);
        shown.push((json.value as readonly Row[]).map(row => row.Id));
      }
      own.emulator.close();
      return JSON.stringify(shown);
    };
    expect(await order()).toBe(await order());
  });
});

describe('the switch lateVisibilityMs', () => {
  it('at 0 shows every row at once', async () => {
    tenant.emulator.tenant.setSwitches({ lateVisibilityMs: 0 });
    for (let number = 0; number < 20; number += 1) {
      const { json } = await post(tenant, `k${number}`);
      expect(await seen()).toContain(json.Id);
    }
  });

  it('is about rows written from then on, and those that are late stay so over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hallway-'));
    const database = join(folder, 'tenant.sqlite');
    const clock = { nowMs: Date.parse('2026-11-16T09:00:00Z') };
    const open = (): ReturnType<typeof createEmulator> =>
      createEmulator({ database, seed: 3, clock: { now: () => clock.nowMs } });
    const first = open();
    const nobody = personWith(first, {});
    await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann' }] });
    await nobody.post('/_emulator/sites', { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN });
    const bearer = String((await nobody.get(`/_emulator/token?user=${ANN}`)).json.access_token);
    const headers = { authorization: `Bearer ${bearer}` };
    await addNotesList(personWith(first, headers));
    first.tenant.setSwitches({ lateVisibilityMs: 30_000 });
    await personWith(first, headers).post(ITEMS, { Title: 'a', Key: 'a' });
    first.close();

    const second = open();
    const ids = async (): Promise<unknown> =>
      (await personWith(second, headers).get(`${ITEMS}?$select=Id`)).json.value;
    expect(await ids()).toEqual([]);
    clock.nowMs += 30_000;
    expect(await ids()).toEqual([{ Id: 1, ID: 1 }]);
    second.close();
    rmSync(folder, { recursive: true });
  });

  it('never touches rows that are loaded in bulk, nor a store nobody told of it', () => {
    const store = openStore({ database: ':memory:' });
    expect(store.lateness.isHidden('x', 1)).toBe(false);
    store.close();
  });
});
