import { nineOClock } from './nineOClock';

describe('nine o’clock', () => {
  it('is that of the same day once it has come', () => {
    expect(nineOClock(new Date(2026, 9, 14, 17, 30, 5))).toEqual(new Date(2026, 9, 14, 9));
    expect(nineOClock(new Date(2026, 9, 14, 9))).toEqual(new Date(2026, 9, 14, 9));
  });

  it('is that of the day before until then, so that no sample post lies in the future', () => {
    expect(nineOClock(new Date(2026, 2, 1, 8, 59, 59, 999))).toEqual(new Date(2026, 1, 28, 9));
  });
});
