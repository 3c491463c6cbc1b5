/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { openBrowserRecords } from './browserRecords';

beforeEach(() => (globalThis.indexedDB = new IDBFactory()));

describe('rows kept by the browser', () => {
  it('are there when the page is opened again', async () => {
    const first = await openBrowserRecords('a');
    await first.change({ put: [{ id: '1' }, { id: '2' }] });
    await first.change({ put: [{ id: '3' }], remove: ['1'] });
    const second = await openBrowserRecords('a');
    expect(await second.readAll()).toEqual([{ id: '2' }, { id: '3' }]);
  });

  it('belong to one name', async () => {
    await (await openBrowserRecords('ann')).change({ put: [{ id: '1' }] });
    expect(await (await openBrowserRecords('bo')).readAll()).toEqual([]);
  });

  it('are replaced by a row of the same id, also where it was to be removed', async () => {
    const records = await openBrowserRecords('a');
    await records.change({ put: [{ id: '1' }] });
    await records.change({ put: [{ id: '1', text: 'new' } as { id: string }], remove: ['1'] });
    expect(await records.readAll()).toEqual([{ id: '1', text: 'new' }]);
  });

  it('change all or not at all', async () => {
    const records = await openBrowserRecords('a');
    await records.change({ put: [{ id: 'kept' }] });
    const cannotBeKept = { id: 'bad', act: () => undefined };
    await expect(records.change({ put: [{ id: 'good' }, cannotBeKept], remove: ['kept'] })).rejects.toThrow();
    expect(await records.readAll()).toEqual([{ id: 'kept' }]);
  });

  it('hold on to nothing once closed, and lose nothing that was asked before or after', async () => {
    const opened = jest.spyOn(globalThis.indexedDB, 'open');
    const closed = jest.spyOn(IDBDatabase.prototype, 'close');
    const records = await openBrowserRecords('a');
    const before = records.change({ put: [{ id: '1' }] });
    records.close();
    await Promise.all([before, records.change({ put: [{ id: '2' }] })]);
    await records.change({ put: [{ id: '3' }] });
    expect(await records.readAll()).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
    await new Promise(resolve => setTimeout(resolve, 0));
    expect(new Set(closed.mock.contexts).size).toBe(opened.mock.calls.length);
    closed.mockRestore();
  });

  it('are refused by a device that keeps nothing, and nothing hangs', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      }
    } as unknown as IDBFactory;
    const records = await openBrowserRecords('a');
    await expect(records.change({ put: [{ id: '1' }] })).rejects.toThrow('denied');
    await expect(records.readAll()).rejects.toThrow('denied');
  });
});
