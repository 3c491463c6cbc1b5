import { stringKeys } from './strings';

type Table = Readonly<Record<string, string>>;

/** Runs a localised resource as SPFx's loader does. */
function readTable(path: string): Table {
  let table: Table = {};
  const loader = globalThis as unknown as { define?: (dependencies: unknown[], make: () => Table) => void };
  loader.define = (_dependencies, make) => {
    table = make();
  };
  jest.isolateModules(() => require(path));
  return table;
}

const english = readTable('../webparts/hallway/loc/en-us.js');
const dutch = readTable('../webparts/hallway/loc/nl-nl.js');
const placeholdersOf = (text: string | undefined): string[] => (text?.match(/\{\w+\}/g) ?? []).sort();

describe('the languages', () => {
  it('English holds a text for every name, and no other', () => {
    expect(Object.keys(english).sort()).toEqual([...stringKeys].sort());
  });

  it('Dutch holds a text for every name, and no other', () => {
    expect(Object.keys(dutch).sort()).toEqual([...stringKeys].sort());
  });

  it('every Dutch text fills in what its English one does', () => {
    const different = stringKeys.filter(key => {
      return placeholdersOf(english[key]).join() !== placeholdersOf(dutch[key]).join();
    });
    expect(different).toEqual([]);
  });

  it.each([
    ['English', english],
    ['Dutch', dutch]
  ])('%s leaves nothing empty and shouts nowhere', (_language, table) => {
    const wrong = Object.entries(table).filter(([, text]) => text.trim() === '' || text.includes('!'));
    expect(wrong).toEqual([]);
  });

  it('every text that counts has both plural forms', () => {
    const stems = stringKeys.filter(key => key.endsWith('_one')).map(key => key.replace(/_one$/, ''));
    const others = stringKeys.filter(key => key.endsWith('_other')).map(key => key.replace(/_other$/, ''));
    expect(stems).toEqual(others);
    expect(stems.length).toBeGreaterThan(0);
  });
});
