import { bucketCount, bucketOf } from './bucketOf';

describe('the bucket of a person', () => {
  it('is his site user id, wrapped around', () => {
    expect([1, 17, 63, 64, 1_000_017].map(id => bucketOf(String(id)))).toEqual([
      1,
      17,
      63,
      0,
      1_000_017 % 64
    ]);
  });

  it('is spread for people without an id, and the same each time', () => {
    const people = Array.from({ length: 6_400 }, (_, at) => `@upn:person${at}@contoso.example`);
    const counts = new Array<number>(bucketCount).fill(0);
    for (const person of people) counts[bucketOf(person)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(150);
    expect(people.map(bucketOf)).toEqual(people.map(bucketOf));
  });
});
