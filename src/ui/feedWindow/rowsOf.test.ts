import { Heights } from './Heights';
import { rangeOf, rowsOf } from './rowsOf';

const keys = Array.from({ length: 100 }, (_, index) => `17.${index}`);
const heightOf = (key: string): number => (Number(key.slice(3)) % 2 === 0 ? 100 : 50);
const told = (rows: ReturnType<typeof rowsOf>): string[] =>
  rows.map(row => (row.kind === 'gap' ? `gap ${row.px}` : String(row.index)));

describe('rowsOf', () => {
  it('keeps the room of what is not drawn', () => {
    const rows = rowsOf(keys, { range: { from: 2, to: 4 }, pins: new Set(), heightOf });
    expect(told(rows)).toEqual(['gap 150', '2', '3', 'gap 7200']);
  });

  it('draws what is pinned, wherever it is', () => {
    const rows = rowsOf(keys.slice(0, 8), { range: { from: 0, to: 2 }, pins: new Set([5]), heightOf });
    expect(told(rows)).toEqual(['0', '1', 'gap 250', '5', 'gap 150']);
  });

  it('is as high as the whole feed, whatever is drawn', () => {
    for (let from = 0; from < 100; from += 7) {
      const rows = rowsOf(keys, { range: { from, to: from + 9 }, pins: new Set([3, 77]), heightOf });
      const heights = rows.map(row => (row.kind === 'gap' ? row.px : heightOf(keys[row.index] ?? '')));
      expect(heights.reduce((sum, px) => sum + px, 0)).toBe(7500);
    }
  });
});

describe('rangeOf', () => {
  it('takes in whole handfuls what lies in view', () => {
    expect(rangeOf(keys, { startPx: 1500, endPx: 2000, heightOf })).toEqual({ from: 16, to: 32 });
    expect(rangeOf(keys, { startPx: -500, endPx: 10, heightOf })).toEqual({ from: 0, to: 8 });
  });

  it('keeps the last ones where the feed is scrolled past', () => {
    expect(rangeOf(keys, { startPx: 9000, endPx: 9900, heightOf })).toEqual({ from: 88, to: 100 });
  });

  it('of an empty feed is empty', () => {
    expect(rangeOf([], { startPx: 0, endPx: 900, heightOf })).toEqual({ from: 0, to: 0 });
  });
});

describe('Heights', () => {
  it('takes the average of those drawn for those not drawn yet, and keeps to it', () => {
    const heights = new Heights();
    expect(heights.of('a')).toBe(120);
    heights.set('a', 100);
    heights.set('b', 300);
    heights.set('b', 200);
    heights.set('c', 0);
    expect([heights.of('b'), heights.of('z')]).toEqual([200, 150]);
    heights.set('d', 600);
    expect([heights.of('z'), heights.of('y')]).toEqual([150, 300]);
    heights.forget();
    expect(heights.of('a')).toBe(120);
  });
});
