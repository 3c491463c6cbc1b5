import { ThresholdExceeded } from '../query/errors';
import { parseFilter } from '../query/parseFilter';
import { DuplicateValues, UnknownColumn } from './errors';
import { type NewItem } from './Items';
import { addField, LIST, sampleStore, START } from './sampleStore';
import { type Store } from './Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
  addField(store, 'Key', { indexed: true, enforceUniqueValues: true });
  addField(store, 'Month', { indexed: true });
});
afterEach(() => store.close());

const rows = (count: number, from = 0): NewItem[] =>
  Array.from({ length: count }, (_, at) => ({
    guid: `g${from + at}`,
    values: { Title: `T${from + at}`, Key: `k${from + at}`, Month: `m${at % 4}` },
    authorId: 1,
    created: START
  }));

describe('loading rows', () => {
  it('leaves an empty list with the indexes it had', () => {
    expect(store.items.load(LIST, rows(200))).toBe(200);
    const page = store.items.query(LIST, {
      ...{ where: parseFilter("Month eq 'M1'"), limit: 100 },
      rules: { threshold: 60 }
    });
    expect([page.rows.length, page.rowsTouched]).toEqual([50, 50]);
    expect(() => store.items.insert(LIST, rows(1)[0] as NewItem)).toThrow(new DuplicateValues('Key'));
  });

  it('adds to what is there, under the same indexes', () => {
    store.items.load(LIST, rows(10));
    expect(store.items.load(LIST, rows(10, 10))).toBe(20);
    expect(store.lists.get(LIST)?.itemCount).toBe(20);
    expect(() => store.items.load(LIST, rows(5, 18))).toThrow(new DuplicateValues('Key'));
    expect(store.lists.get(LIST)?.itemCount).toBe(20);
  });

  it.each([
    ['two rows with one key', (): NewItem[] => [...rows(3), ...rows(1)], DuplicateValues],
    [
      'a column nobody knows',
      (): NewItem[] => [{ guid: 'g', values: { Nope: 1 }, authorId: 1, created: START }],
      UnknownColumn
    ]
  ])('takes nothing at all where there are %s', (_what, given, refusal) => {
    expect(() => store.items.load(LIST, given())).toThrow(refusal);
    expect(store.lists.get(LIST)?.itemCount).toBe(0);
    expect(store.items.query(LIST, { limit: 10 }).rows).toEqual([]);
    store.items.load(LIST, rows(2));
    expect(() => store.items.insert(LIST, rows(1)[0] as NewItem)).toThrow(DuplicateValues);
  });

  it('of nothing changes nothing', () => {
    const before = store.lists.get(LIST);
    expect(store.items.load(LIST, [])).toBe(0);
    expect(store.lists.get(LIST)).toEqual(before);
  });
});

describe('an index on a large list', () => {
  const index = (indexed: boolean): void => {
    const field = store.fields.byInternalName(LIST, 'Title');
    if (field) store.fields.update(field, { indexed });
  };

  it('is made and dropped up to 20,000 rows', () => {
    store.items.load(LIST, rows(20_000));
    index(true);
    index(false);
    expect(store.fields.byInternalName(LIST, 'Title')?.indexed).toBe(false);
  });

  it('is neither made nor dropped above', () => {
    index(true);
    store.items.load(LIST, rows(20_001));
    expect(() => index(false)).toThrow(ThresholdExceeded);
    expect(() => addField(store, 'More', { indexed: true })).toThrow(ThresholdExceeded);
    expect(store.fields.byInternalName(LIST, 'Title')?.indexed).toBe(true);
    expect(store.fields.byInternalName(LIST, 'More')).toBeUndefined();
  });

  it('is no matter for a column without one', () => {
    store.items.load(LIST, rows(20_001));
    addField(store, 'Plain');
    expect(store.items.get(LIST, 20_001)?.values.Plain).toBeNull();
  });
});
