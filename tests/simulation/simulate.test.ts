import { Dice } from '../../scripts/fuzz/Dice';
import { simulate, type Outcome } from './simulate';
import { createTemplate, type Template } from './Tenant';
import { orderTimers } from './VirtualTime';

let template: Template;
let restoreTimers = (): void => undefined;

beforeAll(async () => {
  restoreTimers = orderTimers();
  template = await createTemplate();
});
afterAll(() => {
  template.remove();
  restoreTimers();
});

const run = (seed: number): Promise<Outcome> => simulate({ seed, steps: 200, template });

describe('a simulation', () => {
  it('is the same twice for one seed, and another for another', async () => {
    const [first, second, other] = [await run(7), await run(7), await run(8)];
    expect(second.trace).toEqual(first.trace);
    expect(second.traceHash).toBe(first.traceHash);
    expect(second.faults).toEqual(first.faults);
    expect(other.traceHash).not.toBe(first.traceHash);
  }, 120_000);

  it('meets faults, crashes and posts that arrive', async () => {
    const { faults, crashes, acknowledged, violations } = await run(3);
    expect(Object.values(faults).reduce((sum, met) => sum + met, 0)).toBeGreaterThanOrEqual(5);
    expect(crashes).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThanOrEqual(20);
    expect(violations).toEqual([]);
  }, 120_000);
});

describe('the dice', () => {
  it('fall evenly, and the same for one seed', () => {
    const [one, other] = [new Dice(5), new Dice(5)];
    const thrown = Array.from({ length: 6_000 }, () => one.below(6));
    expect(Array.from({ length: 6_000 }, () => other.below(6))).toEqual(thrown);
    for (let face = 0; face < 6; face += 1) {
      expect(Math.abs(thrown.filter(one => one === face).length - 1_000)).toBeLessThan(150);
    }
  });
});
