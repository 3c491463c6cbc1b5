import { sampleStore } from '../sampleStore';
import { type Store } from '../Store';

let store: Store;

beforeEach(() => {
  store = sampleStore();
});

afterEach(() => store.close());

const blob = (
  bytes: readonly number[],
  metadata: Record<string, unknown> = {}
): { bytes: Uint8Array; contentType: string; metadata: Record<string, unknown> } => ({
  bytes: Uint8Array.from(bytes),
  contentType: 'image/png',
  metadata
});

describe('a blob', () => {
  it.each([[[]], [[0]], [[0, 255, 10, 13, 0, 128]], [Array.from({ length: 100_000 }, (_, at) => at % 256)]])(
    'keeps its bytes, whatever they are',
    bytes => {
      store.blobs.put('space', 'key', blob(bytes));
      expect(Buffer.from(store.blobs.get('space', 'key')?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    }
  );

  it('keeps what its owner wants to remember', () => {
    store.blobs.put('space', 'key', blob([1], { title: 'é', deep: { list: [1, null] } }));
    expect(store.blobs.get('space', 'key')).toMatchObject({
      contentType: 'image/png',
      metadata: { title: 'é', deep: { list: [1, null] } }
    });
  });

  it('is replaced as a whole', () => {
    store.blobs.put('space', 'key', blob([1, 2, 3], { a: 1 }));
    store.blobs.put('space', 'key', { bytes: Uint8Array.of(9), contentType: 'text/plain', metadata: {} });
    const { bytes, ...rest } = store.blobs.get('space', 'key') ?? blob([]);
    expect([[...bytes], rest]).toEqual([[9], { contentType: 'text/plain', metadata: {} }]);
  });

  it('lives in its own space: the same name is another elsewhere', () => {
    store.blobs.put('a', 'key', blob([1]));
    store.blobs.put('b', 'key', blob([2]));
    store.blobs.remove('a', 'key');
    expect(store.blobs.get('a', 'key')).toBeUndefined();
    expect([...(store.blobs.get('b', 'key')?.bytes ?? [])]).toEqual([2]);
  });

  it('is not there until it is put, and removing it twice does no harm', () => {
    expect(store.blobs.get('space', 'key')).toBeUndefined();
    expect(() => store.blobs.remove('space', 'key')).not.toThrow();
  });

  it('is named exactly: case and spaces count', () => {
    store.blobs.put('space', 'Key', blob([1]));
    for (const name of ['key', 'KEY', 'Key ', ' Key']) expect(store.blobs.get('space', name)).toBeUndefined();
  });
});

describe('the names in a space', () => {
  beforeEach(() => {
    for (const name of ['b/2', 'a/1', 'a/10', 'a/2', 'a%', 'a_', 'B/1'])
      store.blobs.put('space', name, blob([1]));
  });

  it('come in order', () => {
    expect(store.blobs.keys('space')).toEqual(['B/1', 'a%', 'a/1', 'a/10', 'a/2', 'a_', 'b/2']);
    expect(store.blobs.keys('other')).toEqual([]);
  });

  it('are narrowed by how they begin, in which no sign stands for others', () => {
    expect(store.blobs.keys('space', 'a/')).toEqual(['a/1', 'a/10', 'a/2']);
    expect(store.blobs.keys('space', 'a%')).toEqual(['a%']);
    expect(store.blobs.keys('space', 'a_')).toEqual(['a_']);
    expect(store.blobs.keys('space', 'x')).toEqual([]);
  });
});
