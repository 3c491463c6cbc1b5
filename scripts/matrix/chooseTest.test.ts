import { chooseTest } from './chooseTest';

describe('the test named beside an operation', () => {
  it('is the one whose path shares most words with its name', () => {
    const tests = ['emulator/hosts/canvas/savePage.test.ts', 'tests/emulator/rest/items.test.ts'];
    expect(chooseTest('read items', tests)).toBe('tests/emulator/rest/items.test.ts');
    expect(chooseTest('save page', tests)).toBe('emulator/hosts/canvas/savePage.test.ts');
  });

  it('sees past plurals and capitals', () => {
    const tests = ['tests/emulator/rest/x.test.ts', 'tests/emulator/rest/itemQueries.test.ts'];
    expect(chooseTest('query an item', tests)).toBe('tests/emulator/rest/itemQueries.test.ts');
  });

  it('is the shortest, then the first of the alphabet, when none speaks of it', () => {
    expect(chooseTest('web', ['emulator/bb.test.ts', 'emulator/c/a.test.ts', 'emulator/aa.test.ts'])).toBe(
      'emulator/aa.test.ts'
    );
  });

  it('stays when tests of something else come', () => {
    const chosen = chooseTest('recycle an item', ['tests/emulator/rest/items.test.ts']);
    const others = ['emulator/a.test.ts', 'tests/emulator/rest/web.test.ts'];
    expect(chooseTest('recycle an item', [...others, 'tests/emulator/rest/items.test.ts'])).toBe(chosen);
  });

  it('is none that only throws things at the emulator, or that tests something else with it', () => {
    const tests = [
      ...['tests/emulator/fuzz/items.test.ts', 'tests/emulator/badInput/items.test.ts'],
      ...['tests/contract/requests.test.ts', 'deploy/lists.test.ts', 'scripts/seed/seed.test.ts']
    ];
    expect(chooseTest('read items', tests)).toBeUndefined();
  });

  it('is none when nothing answered', () => {
    expect(chooseTest('read items', [])).toBeUndefined();
  });
});
