import { checkGrowth } from '../../../scripts/fuzz/checkGrowth';
import { runTarget } from '../../../scripts/fuzz/runTarget';
import { shortcomings } from '../../../scripts/fuzz/shortcomings';
import { targets } from '../../../scripts/fuzz/targets';

/** Of the million that `npm run fuzz` puts to the readers, these come with every test run. */
const INPUTS = 20_000;
const SEED = 1;

describe('what a client may write', () => {
  it.each(targets.map(target => [target.name, target] as const))(
    'as %s is read or refused, never fells or holds up the reader, and reads the same when written again',
    (_name, target) => {
      const report = runTarget(target, { seed: SEED, inputs: Math.ceil(INPUTS / targets.length) });
      expect(report.failed).toEqual([]);
      expect(shortcomings([report], [])).toEqual([]);
    },
    60_000
  );

  it.each(targets.map(target => [target.name, target] as const))(
    'as %s takes as much longer to read as it is longer',
    (_name, target) => {
      expect(shortcomings([], checkGrowth(target, 1000))).toEqual([]);
    },
    60_000
  );
});
