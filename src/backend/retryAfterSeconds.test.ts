import { retryAfterSeconds } from './retryAfterSeconds';

const now = Date.parse('Sun, 22 Nov 2026 10:00:00 GMT');

describe('how long to wait', () => {
  it.each([
    ['31', 31],
    [' 5 ', 5],
    ['0', 1],
    ['0.2', 1],
    ['Sun, 22 Nov 2026 10:02:00 GMT', 120],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 1],
    ['99999', 3600],
    ['soon', 10],
    ['-5', 10],
    ['', 10],
    [undefined, 10]
  ])('is, for %j, %d seconds', (header, seconds) => expect(retryAfterSeconds(header, now)).toBe(seconds));

  it('is a guess when a date is given by a server without a clock', () => {
    expect(retryAfterSeconds('Sun, 22 Nov 2026 10:02:00 GMT', Number.NaN)).toBe(10);
  });
});
