import { formatCount } from './formatCount';

describe('formatCount', () => {
  it.each([
    [7, 'en-us', '7'],
    [1234, 'en-us', '1,234'],
    [9999, 'en-us', '9,999'],
    [12_345, 'en-us', '12K'],
    [1234, 'nl-nl', '1.234']
  ])('writes %d in %s as %s', (count, locale, text) => expect(formatCount(count, { locale })).toBe(text));

  it('says where there is more than was counted', () => {
    expect(formatCount(5000, { locale: 'en-us', isAtLeast: true })).toBe('5,000+');
  });
});
