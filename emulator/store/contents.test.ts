import { openStore } from './openStore';
import { type Contents } from './Contents';
import { type Store } from './Store';

const PIECE = 1024 * 1024;

let store: Store;
let contents: Contents;
beforeEach(() => {
  store = openStore({ database: ':memory:' });
  contents = store.contents;
});
afterEach(() => store.close());

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const numbers = (read: Uint8Array): readonly number[] => [...read];

describe('contents in the store', () => {
  it('come back whole, or the part asked for without its end', () => {
    const id = contents.create(bytes(1, 2, 3, 4, 5));
    expect(numbers(contents.read(id))).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(contents.read(id, 2))).toEqual([3, 4, 5]);
    expect(numbers(contents.read(id, 1, 3))).toEqual([2, 3]);
    expect(numbers(contents.read(id, 3, 3))).toEqual([]);
    expect(numbers(contents.read(id, 4, 2))).toEqual([]);
  });

  it('may be empty and grow later', () => {
    const id = contents.create(bytes());
    expect(contents.length(id)).toBe(0);
    expect(numbers(contents.read(id))).toEqual([]);
    expect(contents.append(id, bytes(7, 8))).toBe(2);
    expect(contents.append(id, bytes(9))).toBe(3);
    expect(numbers(contents.read(id))).toEqual([7, 8, 9]);
  });

  it('are read across the seams of what was appended', () => {
    const id = contents.create(bytes(1, 2));
    contents.append(id, bytes(3, 4));
    contents.append(id, bytes(5, 6));
    expect(numbers(contents.read(id, 1, 5))).toEqual([2, 3, 4, 5]);
    expect(numbers(contents.read(id, 2, 4))).toEqual([3, 4]);
  });

  it('are read across the pieces a large one is kept in', () => {
    const large = new Uint8Array(2 * PIECE + 3).map((_, at) => at % 251);
    const id = contents.create(large);
    expect(contents.length(id)).toBe(2 * PIECE + 3);
    expect(Buffer.compare(contents.read(id), large)).toBe(0);
    const [start, end] = [PIECE - 2, 2 * PIECE + 1];
    expect(Buffer.compare(contents.read(id, start, end), large.subarray(start, end))).toBe(0);
  });

  it('keep apart from one another, and leave nothing when removed', () => {
    const [first, second] = [contents.create(bytes(1)), contents.create(bytes(2))];
    contents.remove(first);
    expect(contents.length(first)).toBe(0);
    expect(numbers(contents.read(first))).toEqual([]);
    expect(numbers(contents.read(second))).toEqual([2]);
  });
});
