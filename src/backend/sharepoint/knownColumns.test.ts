import { ListDamagedError, OfflineError } from '../errors';
import { knownColumns } from './knownColumns';

const act = { act: 'read', target: 'posts' };
const without = (column?: string): ListDamagedError => new ListDamagedError(act, 'Something', column);

describe('the columns that are asked for', () => {
  it('are all, until one turns out to be gone that can be done without, and all again once it is made', () => {
    const columns = knownColumns(['Id', 'Body', 'EditedAt'], ['EditedAt']);
    expect(columns.doWithout(without('EditedAt'))).toBe(true);
    expect([columns.names(), columns.areWhole()]).toEqual([['Id', 'Body'], false]);
    columns.expectAll();
    expect([columns.names(), columns.areWhole()]).toEqual([['Id', 'Body', 'EditedAt'], true]);
  });

  it.each([without('Body'), without('Other'), without(), new OfflineError(act), undefined])(
    'stay as they are after %s',
    error => {
      const columns = knownColumns(['Id', 'Body', 'EditedAt'], ['EditedAt']);
      expect([columns.doWithout(error), columns.areWhole()]).toEqual([false, true]);
    }
  );

  it('are not asked for a third time without the same one', () => {
    const columns = knownColumns(['Id', 'EditedAt'], ['EditedAt']);
    expect([1, 2].map(() => columns.doWithout(without('EditedAt')))).toEqual([true, false]);
  });
});
