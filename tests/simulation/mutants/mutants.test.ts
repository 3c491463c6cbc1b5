import path from 'node:path';
import { mutants } from './mutants';
import { mutated } from './plant';

const root = path.resolve(__dirname, '../../..');

describe('planted bugs', () => {
  it.each(mutants.map(mutant => [mutant.name, mutant] as const))('%s still fits', (_, mutant) => {
    expect(mutated(mutant, root)).toContain(mutant.replace);
  });

  it('are at least fifteen, each with a name of its own', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(mutants.length).toBeGreaterThanOrEqual(15);
  });

  it('are refused where they no longer fit', () => {
    const gone = { ...mutants[0]!, find: 'nothing like this is in there' };
    expect(() => mutated(gone, root)).toThrow('fits 0 times');
  });
});
