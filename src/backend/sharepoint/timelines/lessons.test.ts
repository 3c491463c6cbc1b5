/** @jest-environment node */
import * as fc from 'fast-check';
import { type Rate } from '../planner/Knowledge';
import { bruteForce, modelServer } from '../planner/modelServer';
import { randomKeys, randomWorld } from '../planner/randomWorld';
import { home, readAll, switches } from '../planner/readModel';
import { printLessons, readLessons } from './lessons';

const rate: Rate = {
  ...{ allTime: Infinity, perMonth: 66.5, perBucket: 1000, allTimeWas: 'refused' },
  ...{ fullMonths: ['2025-03'], fullBuckets: [0, 63] }
};

describe('what one visit has learned', () => {
  it('is read by the next as it was', () => {
    const rates = new Map([
      ['17', rate],
      ['#budget', { ...rate, allTime: 12, allTimeWas: 'served' as const }]
    ]);
    expect(readLessons(printLessons(rates))).toEqual(rates);
  });

  it('is no more than somebody follows, the last that was learned', () => {
    const rates = new Map(Array.from({ length: 4000 }, (_, at) => [String(at), rate] as const));
    const kept = readLessons(printLessons(rates));
    expect([kept.size, kept.has('999'), kept.has('1000')]).toEqual([3000, false, true]);
  });

  it('is passed over where it is none', () => {
    for (const text of [
      '',
      'null',
      '{}',
      '[1]',
      '[1, [], [7], ["", "served"]]',
      '[2, [["17", "served", 1]]]',
      `[1, "${'x'.repeat(500_000)}"]`
    ])
      expect(readLessons(text)).toEqual(new Map());
    const [read] = readLessons(
      '[1, [1, [], ["", "served"], ["17", "often"], ["17", "served", -1, 1e999, "x", ["2025-3", "2025-03"], [64, 1.5, 3]]]]'
    );
    expect(read).toEqual([
      '17',
      {
        ...{ allTimeWas: 'served', allTime: Infinity, perMonth: Infinity, perBucket: Infinity },
        ...{ fullMonths: ['2025-03'], fullBuckets: [3] }
      }
    ]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => void readLessons(text)));
  });

  it('makes no page wrong, whatever somebody has written there', async () => {
    const count = fc.constantFrom(0.001, 1, 39, 4000, null);
    const month = fc.constantFrom('2026-05', '2026-07', '2026-09', '2026-10', '2026-11');
    const lesson = (keys: readonly string[]): fc.Arbitrary<readonly unknown[]> =>
      fc.tuple(
        fc.constantFrom(...keys),
        fc.constantFrom('unasked', 'served', 'refused'),
        ...([count, count, count] as const),
        fc.array(month),
        fc.array(fc.nat(63))
      );
    const limits = switches[0]!;
    await fc.assert(
      fc.asyncProperty(
        randomWorld,
        randomKeys.chain(keys => fc.tuple(fc.constant(keys), fc.array(lesson(keys)))),
        async (world, [keys, written]) => {
          const rates = readLessons(JSON.stringify([1, written]));
          const server = modelServer(world, { limits });
          const { shown } = await readAll(server, home(world, keys, { limits, remembered: { rates } }));
          expect(shown).toEqual(bruteForce(world, keys));
        }
      ),
      { numRuns: 60, seed: 7 }
    );
  });
});
