import { checkGrowth } from '../../../scripts/fuzz/checkGrowth';
import { runTarget } from '../../../scripts/fuzz/runTarget';
import { shortcomings } from '../../../scripts/fuzz/shortcomings';
import { targets } from '../../../scripts/fuzz/targets';

const SEED = 1;

describe('what anybody may write', () => {
  it.each(targets.map(target => [target.name, target] as const))(
    'as %s is read or refused, never fells or holds up the reader, and reads the same when written again',
    (_name, target) => {
      const report = runTarget(target, { seed: SEED, inputs: target.inputs.test });
      expect(report.failed).toEqual([]);
      expect(shortcomings([report])).toEqual([]);
    },
    60_000
  );

  it.each(targets.map(target => [target.name, target] as const))(
    'as %s takes as much longer to read as it is longer',
    (_name, target) => {
      expect(shortcomings([], { growths: checkGrowth(target, 1000) })).toEqual([]);
    },
    60_000
  );
});
