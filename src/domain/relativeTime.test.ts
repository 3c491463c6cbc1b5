import { monthKey } from './monthKey';
import { relativeTime } from './relativeTime';

const now = new Date(2026, 10, 18, 12, 0).getTime();
const minute = 60_000;
const hour = 60 * minute;

describe('how long ago', () => {
  it.each([
    ['the future', -hour, { unit: 'now' }],
    ['this moment', 0, { unit: 'now' }],
    ['59 seconds', 59_000, { unit: 'now' }],
    ['a minute', minute, { unit: 'minute', value: 1 }],
    ['59 minutes', 59 * minute, { unit: 'minute', value: 59 }],
    ['an hour', hour, { unit: 'hour', value: 1 }],
    ['almost a day', 24 * hour - 1, { unit: 'hour', value: 23 }],
    ['a day', 24 * hour, { unit: 'weekday' }],
    ['almost six days', 144 * hour - 1, { unit: 'weekday' }],
    ['six days, when the weekday would mislead', 144 * hour, { unit: 'dayOfYear' }],
    ['last year', 365 * 24 * hour, { unit: 'date' }]
  ])('%s', (_, ageMs, told) => expect(relativeTime(now - ageMs, now)).toEqual(told));
});

describe('the month of a moment', () => {
  it('is that of UTC', () => {
    expect(monthKey(Date.UTC(2026, 10, 30, 23, 59, 59, 999))).toBe('2026-11');
    expect(monthKey(Date.UTC(2026, 11, 1))).toBe('2026-12');
  });
});
