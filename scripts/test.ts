import { suites, type Suite, type SuiteName } from './suites';

/** `npm test [-- lint types ...]`: all suites, or those named; the last line is the sum. */
async function main(): Promise<void> {
  const chosen = chooseSuites(process.argv.slice(2));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of chosen) {
    const startedMs = performance.now();
    process.stdout.write(`\n== ${suite.name}: ${suite.what}\n`);
    const counts = await suite.run().catch((error: Error) => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(
      `-- ${suite.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`
    );
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  // A skipped check is a check that did not happen.
  process.exitCode = total.failed > 0 || total.skipped > 0 || total.passed === 0 ? 1 : 0;
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
