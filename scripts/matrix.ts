import { areComplete } from './matrix/records';
import { supportMatrixProblems, writeSupportMatrix } from './matrix/supportMatrix';
import { runEmulatorTests } from './suites';

/** `npm run matrix`: writes the tables of docs/support-matrix.md from the operations and what the tests showed of them. */
async function main(): Promise<void> {
  if (!areComplete()) {
    console.log('The emulator or its tests have changed since they last ran together: running them.');
    const { failed } = await runEmulatorTests();
    if (failed > 0) console.log(`${failed} tests failed; what they would have shown is missing below.`);
  }
  writeSupportMatrix();
  const problems = supportMatrixProblems();
  for (const problem of problems) console.log(problem);
  console.log(`docs/support-matrix.md is written; ${problems.length} problems left.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

void main();
