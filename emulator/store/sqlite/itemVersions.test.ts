import { addField, LIST, sampleStore, START } from '../sampleStore';
import { type Store } from '../Store';

let store: Store;
let id: number;

beforeEach(() => {
  store = sampleStore();
  store.lists.update(LIST, { enableVersioning: true }, START);
  addField(store, 'Tags', { type: 'MultiChoice' });
  addField(store, 'Rank', { type: 'Number' });
  id = store.items.insert(LIST, {
    ...{ guid: 'g', authorId: 1, created: START },
    values: { Title: 'one', Tags: ['a', 'b'], Rank: 1 }
  }).id;
});

afterEach(() => store.close());

const at = (minute: number): string => `2026-11-22T09:${String(minute).padStart(2, '0')}:00Z`;

function change(
  values: Record<string, string | number | null | readonly string[]>,
  minute: number,
  editorId = 1
): void {
  store.items.update({ listId: LIST, id }, { values, editorId, modified: at(minute) });
}

describe('the history of a row', () => {
  it('begins with what it was made as', () => {
    expect(store.items.versions(LIST, id)).toMatchObject([
      { majorVersion: 1, modified: START, editorId: 1, values: { Title: 'one', Rank: 1 } }
    ]);
  });

  it('has every version whole, newest first, with who made it and when', () => {
    change({ Title: 'two' }, 1, 7);
    change({ Rank: null, Tags: [] }, 2, 8);
    expect(store.items.versions(LIST, id)).toMatchObject([
      { majorVersion: 3, modified: at(2), editorId: 8, values: { Title: 'two', Rank: null, Tags: [] } },
      { majorVersion: 2, modified: at(1), editorId: 7, values: { Title: 'two', Rank: 1, Tags: ['a', 'b'] } },
      { majorVersion: 1, modified: START, editorId: 1, values: { Title: 'one', Rank: 1, Tags: ['a', 'b'] } }
    ]);
  });

  it('starts with what the row is now', () => {
    for (let minute = 1; minute <= 20; minute += 1) change({ Rank: minute }, minute);
    const [newest] = store.items.versions(LIST, id);
    const row = store.items.get(LIST, id);
    expect([newest?.majorVersion, newest?.values, newest?.modified]).toEqual([
      row?.majorVersion,
      row?.values,
      row?.modified
    ]);
    expect(store.items.versions(LIST, id)).toHaveLength(21);
  });

  it('is not longer for a change that keeps none', () => {
    store.items.update(
      { listId: LIST, id },
      { values: { Title: 'silent' }, editorId: 1, modified: at(1), isNewVersion: false }
    );
    expect(store.items.versions(LIST, id)).toHaveLength(1);
    expect(store.items.get(LIST, id)).toMatchObject({
      majorVersion: 1,
      version: 2,
      values: { Title: 'silent' }
    });
  });

  it('goes with the row, and that of others stays', () => {
    const other = store.items.insert(LIST, {
      guid: 'h',
      authorId: 1,
      created: START,
      values: { Title: 'other' }
    }).id;
    store.items.remove({ listId: LIST, id }, at(1));
    expect(store.items.versions(LIST, id)).toEqual([]);
    expect(store.items.versions(LIST, other)).toHaveLength(1);
  });

  it('keeps what a column held after the column is gone', () => {
    change({ Rank: 2 }, 1);
    const rank = store.fields.byInternalName(LIST, 'Rank');
    if (rank) store.fields.remove(rank);
    expect(store.items.versions(LIST, id).map(({ values }) => values.Title)).toEqual(['one', 'one']);
    expect(store.items.get(LIST, id)?.values).not.toHaveProperty('Rank');
  });

  it('is not touched by a refused change', () => {
    addField(store, 'Key', { indexed: true, enforceUniqueValues: true });
    store.items.insert(LIST, { guid: 'i', authorId: 1, created: START, values: { Key: 'taken' } });
    expect(() => change({ Title: 'lost', Key: 'TAKEN' }, 1)).toThrow();
    expect(store.items.versions(LIST, id)).toHaveLength(1);
    expect(store.items.get(LIST, id)).toMatchObject({ version: 1, values: { Title: 'one' } });
  });

  it('of a row that is not there is none', () => {
    expect(store.items.versions(LIST, 99)).toEqual([]);
  });
});
