import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people } from './World';

const newcomer = { upn: "sam.o'neil@contoso.example", displayName: 'Sam O’Neil', jobTitle: 'Writer' };
let world: EmulatorWorld;
let bo = '';

beforeAll(async () => {
  world = await readyWorld();
  bo = (await world.as('bo').installation.open()).user?.key ?? '';
  const known = { ...people.bo, jobTitle: 'Baker', department: 'Kitchen' };
  const body = JSON.stringify({ people: [known, newcomer] });
  const control = new Request('http://127.0.0.1:4780/_emulator/directory', { method: 'POST', body });
  await world.emulator.handle(control);
});
afterAll(() => world.close());

async function writeCard(role: 'ann' | 'bo', row: Readonly<Record<string, string>>): Promise<void> {
  const path = "/_api/web/getList('/sites/team/Lists/HallwayPeople')/items";
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const answer = await world.raw(role, path, { method: 'POST', headers, body: JSON.stringify(row) });
  if (!answer.ok) throw new Error(await answer.text());
}

describe('a person', () => {
  it('is known to the site, with title and department from his profile', async () => {
    expect(await world.as('ann').people.readPerson(bo)).toEqual({
      ...people.bo,
      ...{ key: bo, about: '', jobTitle: 'Baker', department: 'Kitchen' }
    });
  });

  it('says of himself what he wrote, and nothing that another wrote of him', async () => {
    const ann = (await world.as('ann').installation.open()).user?.key ?? '';
    await writeCard('bo', { RowKey: ann, About: 'I resign' });
    await writeCard('bo', { RowKey: bo, About: 'Builds things' });
    expect(await world.as('ann').people.readPerson(bo)).toMatchObject({ about: 'Builds things' });
    expect(await world.as('bo').people.readPerson(ann)).toMatchObject({ about: '' });
  });

  it('may be unknown', async () => {
    const store = world.as('ann').people;
    expect(await store.readPerson('4711')).toBeUndefined();
    expect(await store.readPerson('@upn:nobody@contoso.example')).toBeUndefined();
  });

  it('has no profile where SharePoint shows none, and is a person all the same', async () => {
    world.emulator.faults.add({ on: { pathMatches: 'peoplemanager' }, fault: 'emptyBody' });
    const found = await world.as('ann').people.readPerson(bo);
    world.emulator.faults.clear();
    expect(found).toMatchObject({ displayName: 'Bo Ek', jobTitle: undefined });
  });
});

describe('finding people', () => {
  it('offers those whose name begins so, whether or not the site has met them', async () => {
    const store = world.as('ann').people;
    expect(await store.findPeople('sam')).toEqual([
      { upn: newcomer.upn, displayName: newcomer.displayName, jobTitle: 'Writer', department: undefined }
    ]);
    expect((await store.findPeople(' bo '))[0]).toMatchObject(people.bo);
    expect(await store.findPeople('  ')).toEqual([]);
    expect(await store.findPeople('nobody of this name')).toEqual([]);
  });

  it('gives a key to whom the site has not met, once', async () => {
    const store = world.as('ann').people;
    const key = await store.keyOf(newcomer.upn);
    expect(key).toMatch(/^\d+$/);
    world.emulator.meters.reset();
    expect(await store.keyOf(newcomer.upn)).toBe(key);
    expect(world.emulator.meters.read().requests).toBe(0);
    expect(await world.as('bo').people.readPerson(key)).toMatchObject({ upn: newcomer.upn });
  });

  it('names by the sign-in name whom this user may not have added', async () => {
    world.emulator.faults.add({ on: { pathMatches: 'ensureuser' }, fault: 'accessDenied' });
    const key = await world.as('ann').people.keyOf('late@contoso.example');
    world.emulator.faults.clear();
    expect(key).toBe('@upn:late@contoso.example');
  });
});
