import { readFileSync } from 'node:fs';
import { mutants } from './mutants';

describe('planted bugs', () => {
  it.each(mutants)('still fit: $name', ({ file, find, replace }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });

  it('are enough, and named apart', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(mutants.length).toBeGreaterThanOrEqual(15);
  });
});
