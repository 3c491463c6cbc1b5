import { NOTES, type TestTenant } from '../rest/testTenant';
import { LAG_MS, relevant, search, searchTenant, titles, write } from './searchTenant';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await searchTenant();
});
afterEach(() => tenant.emulator.close());

const wait = (ms: number): void => void (tenant.clock.nowMs += ms);

describe('what search finds is old:', () => {
  it('a new row is found when it is fifteen minutes old, not before', async () => {
    await write(tenant.ben, 'Budget');
    expect(await titles(tenant.ben, 'budget')).toEqual([]);
    wait(LAG_MS - 1000);
    expect(await titles(tenant.ben, 'budget')).toEqual([]);
    wait(1000);
    expect(await titles(tenant.ben, 'budget')).toEqual(['Budget']);
  });

  it('a change is found as late, and what it replaced is found until then', async () => {
    const id = await write(tenant.ben, 'Before');
    wait(LAG_MS);
    await tenant.ben.merge(`${NOTES}/items(${id})`, { Title: 'After' });
    expect(await titles(tenant.ben, 'after')).toEqual([]);
    expect(await titles(tenant.ben, 'before')).toEqual(['Before']);
    wait(LAG_MS);
    expect(await titles(tenant.ben, 'after')).toEqual(['After']);
    expect(await titles(tenant.ben, 'before')).toEqual([]);
  });

  it('a row that is edited again and again is found as it was fifteen minutes ago', async () => {
    const id = await write(tenant.ben, 'Draft 0');
    for (let edit = 1; edit <= 4; edit += 1) {
      wait(LAG_MS / 3);
      await tenant.ben.merge(`${NOTES}/items(${id})`, { Title: `Draft ${edit}` });
    }
    expect(await titles(tenant.ben, 'draft')).toEqual(['Draft 1']);
  });

  it('a deleted row lingers, and is gone when its deletion is old enough', async () => {
    const id = await write(tenant.ben, 'Secret');
    wait(LAG_MS);
    expect(await titles(tenant.cam, 'secret')).toEqual(['Secret']);
    await tenant.ben.remove(`${NOTES}/items(${id})`);
    expect(await titles(tenant.cam, 'secret')).toEqual(['Secret']);
    wait(LAG_MS - 1000);
    expect(await titles(tenant.cam, 'secret')).toEqual(['Secret']);
    wait(1000);
    expect(await titles(tenant.cam, 'secret')).toEqual([]);
  });

  it('a row that came and went between two searches is never found', async () => {
    const id = await write(tenant.ben, 'Flash');
    wait(LAG_MS);
    await tenant.ben.remove(`${NOTES}/items(${id})`);
    expect(await titles(tenant.ben, 'flash')).toEqual([]);
    wait(LAG_MS);
    expect(await titles(tenant.ben, 'flash')).toEqual([]);
  });

  it('the lag is a switch', async () => {
    tenant.emulator.tenant.setSwitches({ searchLagMs: 0 });
    await write(tenant.ben, 'Now');
    expect(await titles(tenant.ben, 'now')).toEqual(['Now']);
  });

  it('a lag that grows takes nothing back that was found', async () => {
    tenant.emulator.tenant.setSwitches({ searchLagMs: 0 });
    await write(tenant.ben, 'Now');
    await titles(tenant.ben, 'now');
    tenant.emulator.tenant.setSwitches({ searchLagMs: LAG_MS });
    expect(await titles(tenant.ben, 'now')).toEqual(['Now']);
  });

  it('rows that cannot be read yet are not crawled yet', async () => {
    const late = await searchTenant({ searchLagMs: 0, lateVisibilityMs: 60_000 });
    await write(late.ben, 'Late');
    expect(await titles(late.ben, 'late')).toEqual([]);
    late.clock.nowMs += 60_000;
    expect(await titles(late.ben, 'late')).toEqual(['Late']);
    late.emulator.close();
  });

  it('rows loaded in bulk are found too, before and after others', async () => {
    const { store } = tenant.emulator.tenant;
    const list = store.lists.list(store.sites.list()[0]?.webId ?? '').find(({ title }) => title === 'Notes');
    const load = (from: number, count: number): void => {
      const rows = Array.from({ length: count }, (_, at) => ({
        ...{ guid: `00000000-0000-4000-8000-${String(from + at).padStart(12, '0')}`, authorId: 1 },
        ...{ values: { Title: `Loaded ${from + at}` }, created: '2026-11-01T00:00:00Z' }
      }));
      store.items.load(list?.id ?? '', rows);
    };
    load(1, 2500);
    await write(tenant.ben, 'Written');
    wait(LAG_MS);
    expect(relevant(await search(tenant.ben, 'loaded')).TotalRows).toBe(2500);
    expect(await titles(tenant.ben, 'written')).toEqual(['Written']);
    load(3000, 5);
    expect(relevant(await search(tenant.ben, 'loaded')).TotalRows).toBe(2505);
  });
});

describe('a list', () => {
  beforeEach(async () => {
    await write(tenant.ben, 'Budget');
    wait(LAG_MS);
  });

  it('that is not to be crawled is not found, from the moment on that says so', async () => {
    expect(await titles(tenant.ben, 'budget')).toEqual(['Budget']);
    await tenant.ann.merge(NOTES, { NoCrawl: true });
    expect(await titles(tenant.ben, 'budget')).toEqual([]);
    await tenant.ann.merge(NOTES, { NoCrawl: false });
    expect(await titles(tenant.ben, 'budget')).toEqual(['Budget']);
  });

  it('that is hidden is not found', async () => {
    await tenant.ann.merge(NOTES, { Hidden: true });
    expect(await titles(tenant.ben, 'budget')).toEqual([]);
  });

  it('that is deleted is not found any more', async () => {
    expect(await titles(tenant.ben, 'budget')).toEqual(['Budget']);
    await tenant.ann.remove(NOTES);
    expect(await titles(tenant.ben, 'budget')).toEqual([]);
  });
});
