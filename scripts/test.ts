import { type Counts, suites, type Suite, type SuiteName } from './suites';

/** `npm test [-- lint types ...]`: all suites, or those named; the last line is the sum. */
async function main(): Promise<void> {
  const chosen = chooseSuites(process.argv.slice(2));
  const counts = await Promise.all(chosen.filter(({ isBeside }) => isBeside).map(runSuite));
  for (const suite of chosen.filter(({ isBeside }) => !isBeside)) counts.push(await runSuite(suite));
  const sum = (of: keyof Counts): number => counts.reduce((total, each) => total + each[of], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  // A skipped check is a check that did not happen.
  process.exitCode = failed > 0 || skipped > 0 || passed === 0 ? 1 : 0;
}

async function runSuite({ name, what, run }: Suite): Promise<Counts> {
  const startedMs = performance.now();
  console.log(`\n== ${name}: ${what}`);
  const counts = await run().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const { passed, failed, skipped } = counts;
  console.log(`-- ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`);
  return counts;
}

function chooseSuites(names: readonly string[]): readonly Suite[] {
  if (names.length === 0) return suites;
  return names.map(name => {
    const suite = suites.find(candidate => candidate.name === (name as SuiteName));
    if (suite === undefined) {
      console.error(`There is no suite "${name}". There are: ${suites.map(each => each.name).join(', ')}.`);
      process.exit(2);
    }
    return suite;
  });
}

void main();
