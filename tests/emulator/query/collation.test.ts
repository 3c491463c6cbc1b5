import { createEmulator, type RunningEmulator } from '../../../emulator/createEmulator';
import { addNotesList, ANN, NOTES, type Person, personWith } from '../rest/testTenant';

async function tenantWith(
  collation?: 'sqlServer' | 'binary'
): Promise<{ emulator: RunningEmulator; ann: Person }> {
  const emulator = createEmulator({ database: ':memory:', seed: 3, ...(collation ? { collation } : {}) });
  const nobody = personWith(emulator, {});
  await nobody.post('/_emulator/directory', { people: [{ upn: ANN, displayName: 'Ann Owner' }] });
  const site = { url: '/sites/hallway', title: 'Hallway', ownerUpn: ANN, memberUpns: [], visitorUpns: [] };
  await nobody.post('/_emulator/sites', site);
  const token = await nobody.get(`/_emulator/token?user=${ANN}`);
  const ann = personWith(emulator, { authorization: `Bearer ${String(token.json.access_token)}` });
  await addNotesList(ann);
  return { emulator, ann };
}

/** Status of adding a second row whose unique key is written otherwise. */
async function second(
  collation: 'sqlServer' | 'binary' | undefined,
  keys: readonly string[]
): Promise<number> {
  const { emulator, ann } = await tenantWith(collation);
  try {
    await ann.post(`${NOTES}/items`, { Title: 'a', Key: keys[0] });
    return (await ann.post(`${NOTES}/items`, { Title: 'b', Key: keys[1] })).status;
  } finally {
    emulator.close();
  }
}

describe('the collation of a tenant', () => {
  it.each([
    ['case', ['Key', 'kEY']],
    ['spaces at the end', ['key', 'key  ']],
    ['an emoji', ['key', 'key😀']],
    ['a sharp s', ['straße', 'STRASSE']]
  ])('does not tell keys apart by %s as SharePoint does not, unless it is binary', async (_what, keys) => {
    expect(await second(undefined, keys)).toBe(500);
    expect(await second('sqlServer', keys)).toBe(500);
    expect(await second('binary', keys)).toBe(201);
  });

  it('finds and sorts by the same rule', async () => {
    const keysBy = async (collation: 'sqlServer' | 'binary', query: string): Promise<unknown> => {
      const { emulator, ann } = await tenantWith(collation);
      for (const Key of ['b', 'A', 'a2', 'B3']) await ann.post(`${NOTES}/items`, { Title: 't', Key });
      const { json } = await ann.get(`${NOTES}/items?${query}`);
      emulator.close();
      return (json.value as { Key: string }[]).map(({ Key }) => Key);
    };
    expect(await keysBy('sqlServer', "$filter=startswith(Key,'B')")).toEqual(['b', 'B3']);
    expect(await keysBy('binary', "$filter=startswith(Key,'B')")).toEqual(['B3']);
    expect(await keysBy('sqlServer', '$orderby=Key')).toEqual(['A', 'a2', 'b', 'B3']);
    expect(await keysBy('binary', '$orderby=Key')).toEqual(['A', 'B3', 'a2', 'b']);
  });
});
