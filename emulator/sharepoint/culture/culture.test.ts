import fc from 'fast-check';
import { toInstant } from '../../store/instant';
import { cultureOf } from './Culture';
import { readDateTime, writeDate, writeDateTime } from './cultureDates';
import { readNumber } from './cultureNumbers';

const EN_US = cultureOf(1033);
const EN_GB = cultureOf(2057);
const NL_NL = cultureOf(1043);
const DE_DE = cultureOf(1031);
const FR_FR = cultureOf(1036);

describe('a date', () => {
  it('is written as each country writes it', () => {
    const at = '2026-03-07T13:05:09Z';
    expect([EN_US, EN_GB, NL_NL, DE_DE, FR_FR].map(culture => writeDateTime(culture, at))).toEqual([
      '3/7/2026 1:05 PM',
      '07/03/2026 13:05',
      '7-3-2026 13:05',
      '07.03.2026 13:05',
      '07/03/2026 13:05'
    ]);
    expect(writeDate(EN_US, at)).toBe('3/7/2026');
  });

  it('is written as in the United States where the country is not known', () => {
    expect(writeDateTime(cultureOf(9999), '2026-03-07T00:00:00Z')).toBe('3/7/2026 12:00 AM');
  });

  it('comes back from what was written, to the minute, in every culture', () => {
    const instants = fc
      .date({ min: new Date('1900-01-01'), max: new Date('8900-01-01'), noInvalidDate: true })
      .map(date => toInstant(date.setUTCSeconds(0, 0)));
    for (const culture of [EN_US, EN_GB, NL_NL, DE_DE, FR_FR])
      fc.assert(
        fc.property(instants, instant => {
          expect(readDateTime(culture, writeDateTime(culture, instant))).toBe(instant);
        })
      );
  });

  it.each<[string, string]>([
    ['3/7/2026', '2026-03-07T00:00:00Z'],
    ['03/07/2026', '2026-03-07T00:00:00Z'],
    ['3/7/2026 12:00 AM', '2026-03-07T00:00:00Z'],
    ['3/7/2026 12:30 pm', '2026-03-07T12:30:00Z'],
    ['3/7/2026 1:05:09 PM', '2026-03-07T13:05:09Z'],
    ['3/7/2026 23:59', '2026-03-07T23:59:00Z'],
    ['2026-03-07', '2026-03-07T00:00:00Z'],
    ['2026-03-07 14:15:16', '2026-03-07T14:15:16Z'],
    ['2026-03-07T14:15:16.789Z', '2026-03-07T14:15:16Z'],
    ['2/29/2028', '2028-02-29T00:00:00Z']
  ])('is read in English: %s', (text, instant) => {
    expect(readDateTime(EN_US, text)).toBe(instant);
  });

  it('is read day first where the day is first', () => {
    expect(readDateTime(NL_NL, '7-3-2026 13:05')).toBe('2026-03-07T13:05:00Z');
    expect(readDateTime(NL_NL, '31-12-2026')).toBe('2026-12-31T00:00:00Z');
    expect(readDateTime(EN_US, '31/12/2026')).toBeUndefined();
  });

  it.each([
    ...['', 'soon', '13/13/2026', '2/30/2026', '2/29/2027', '0/1/2026', '1/0/2026', '3/7/26'],
    ...['1/1/1899', '1/1/8901', '3/7/2026 24:00', '3/7/2026 13:00 PM', '3/7/2026 0:00 AM'],
    ...[
      '3/7/2026 1:60 AM',
      '3/7/2026 1',
      '\u200e3/7/2026',
      '2026-13-01',
      '2026-02-30T00:00:00Z',
      '3/7/2026; --'
    ]
  ])('is none: %s', text => {
    expect(readDateTime(EN_US, text)).toBeUndefined();
  });
});

describe('a number', () => {
  it.each<[string, number]>([
    ['1', 1],
    ['-1.5', -1.5],
    ['+2', 2],
    ['1,234,567.25', 1234567.25],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    [' 7 ', 7]
  ])('is read in English: %s', (text, number) => {
    expect(readNumber(EN_US, text)).toBe(number);
  });

  it('is read with a comma where decimals have one', () => {
    expect(readNumber(NL_NL, '1.234,5')).toBe(1234.5);
    expect(readNumber(DE_DE, '0,5')).toBe(0.5);
    expect(readNumber(FR_FR, '1\u202f234,5')).toBe(1234.5);
  });

  it.each(['', '-', 'one', '1.2.3', '0x10', 'Infinity', 'NaN', '1e999', '1 2', '--1', '1.234,5'])(
    'is none: %s',
    text => {
      expect(readNumber(EN_US, text)).toBeUndefined();
    }
  );
});
