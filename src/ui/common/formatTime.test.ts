import * as strings from 'HallwayStrings';
import { formatExactTime, formatTime } from './formatTime';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const nowMs = new Date(2026, 10, 22, 16, 0).getTime();
const ago = (ms: number, locale = 'en-gb'): string => formatTime(nowMs - ms, { nowMs, locale, strings });

describe('formatTime', () => {
  it.each([
    ['now', 20_000],
    ['now', -5 * minuteMs],
    ['3 min', 3 * minuteMs + 40_000],
    ['59 min', 59 * minuteMs],
    ['2 h', 2 * hourMs + 10 * minuteMs],
    ['3 Nov', 19 * dayMs],
    ['22 Nov 2025', 365 * dayMs]
  ])('says %s', (words, ageMs) => {
    expect(ago(ageMs)).toBe(words);
  });

  it('says the weekday and the time of day within the week', () => {
    expect(ago(3 * dayMs)).toMatch(/^Thu[, ]+16:00$/);
  });

  it('follows the language of the reader', () => {
    expect(ago(19 * dayMs, 'nl-nl')).toBe('3 nov');
    expect(ago(19 * dayMs, 'en-us')).toBe('Nov 3');
  });

  it('gives the exact time in full', () => {
    expect(formatExactTime(nowMs, 'en-gb')).toMatch(/Sunday.* 22 November 2026.*16:00/);
  });
});
