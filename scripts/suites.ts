import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildPackage } from './build';
import { findBrowser } from './browser';
import { clearRecords, markComplete } from './matrix/records';
import { runCommand } from './processes';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export type SuiteName =
  'lint' | 'types' | 'layers' | 'package' | 'unit' | 'emulator' | 'contract' | 'simulation' | 'e2e';

export interface Suite {
  name: SuiteName;
  what: string;
  /** It leaves processors idle, so it runs beside the others that do. */
  isBeside?: true;
  run(): Promise<Counts>;
}

// Node says of its own SQLite, in every process, that it is young.
process.env.NODE_OPTIONS = '--disable-warning=ExperimentalWarning';

const resultsFolder = path.join('.hallway', 'results');
const eslint = ['eslint', '--max-warnings', '0', '--no-error-on-unmatched-pattern', '--ext', '.ts,.tsx'];

export const suites: readonly Suite[] = [
  {
    name: 'lint',
    what: 'style, formatting, unused code',
    isBeside: true,
    run: () =>
      checkAll([
        [...eslint, '.'],
        ['prettier', '--check', '--log-level', 'warn', '.'],
        ['knip', '--no-progress']
      ])
  },
  {
    name: 'types',
    what: 'TypeScript, strict, for the web part, for Node and for the host pages',
    isBeside: true,
    run: () =>
      checkAll([
        ['tsc', '--noEmit', '-p', 'tsconfig.json'],
        ['tsc', '--noEmit', '-p', 'tsconfig.node.json'],
        ['tsc', '--noEmit', '-p', 'emulator/hosts/page/tsconfig.json']
      ])
  },
  {
    name: 'layers',
    what: 'who may import whom',
    isBeside: true,
    run: () =>
      checkAll([
        [
          'depcruise',
          '--config',
          '.dependency-cruiser.cjs',
          'src',
          'emulator',
          'deploy',
          'scripts',
          'tests',
          'bench'
        ]
      ])
  },
  {
    name: 'package',
    what: 'the package of the web part, built as for production',
    isBeside: true,
    run: async () => {
      await buildPackage(() => console.log('Building the package...'));
      return { passed: 1, failed: 0, skipped: 0 };
    }
  },
  {
    name: 'unit',
    what: 'the product, in memory',
    run: () => jest('unit', 'config/jest.config.json', ['--coverage'])
  },
  {
    name: 'emulator',
    what: 'the emulator and the scripts',
    run: testEmulator
  },
  {
    name: 'contract',
    what: 'the SharePoint adapters against the emulator',
    run: () => jest('contract', 'config/jest.node.config.json', ['tests/contract'])
  },
  {
    name: 'simulation',
    what: 'several devices, a failing network and crashes, decided by seeds',
    run: runSimulations
  },
  { name: 'e2e', what: 'the real package in a real browser', run: runEndToEnd }
];

/** The tests of the emulator, and whether docs/support-matrix.md says what they showed. */
async function testEmulator(): Promise<Counts> {
  const counts = await runEmulatorTests();
  // Only now: an emulator that does not load must not keep the other suites from running.
  const { supportMatrixProblems } = await import('./matrix/supportMatrix');
  const problems = supportMatrixProblems();
  for (const problem of problems) console.log(problem);
  const isTrue = problems.length === 0;
  return { ...counts, passed: counts.passed + (isTrue ? 1 : 0), failed: counts.failed + (isTrue ? 0 : 1) };
}

export async function runEmulatorTests(): Promise<Counts> {
  clearRecords();
  // Of paths below the root only. An option to ignore paths would make another configuration, for which everything is
  // compiled again.
  const others = String.raw`^(?!/|\w:|tests/(contract|simulation)/)`;
  const counts = await jest('emulator', 'config/jest.node.config.json', [others]);
  markComplete();
  return counts;
}

/** Each seed counts as a test; the rest of `npm run simulate` is for the night. */
const simulatedSeeds = 500;

async function runSimulations(): Promise<Counts> {
  const counts = await jest('simulation', 'config/jest.node.config.json', ['tests/simulation']);
  const command = ['tsx', 'scripts/simulate.ts', '--seeds', String(simulatedSeeds)];
  const { output, exitCode } = await runCommand(command, true);
  const sum = /(\d+) seeds, \d+ steps, (\d+) violations\s*$/.exec(output);
  if (!sum) return { ...counts, failed: counts.failed + 1 };
  const [seeds, violations] = [Number(sum[1]), Number(sum[2])];
  // A seed in which little happened is no violation, and no evidence either.
  if (violations === 0 && exitCode !== 0) return { ...counts, failed: counts.failed + 1 };
  return { ...counts, passed: counts.passed + seeds - violations, failed: counts.failed + violations };
}

/** Side by side: each keeps one processor busy. */
async function checkAll(commands: readonly (readonly string[])[]): Promise<Counts> {
  const results = await Promise.all(commands.map(check));
  const passed = results.filter(isGood => isGood).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function check(command: readonly string[]): Promise<boolean> {
  const { exitCode, output } = await runCommand(command, false);
  if (exitCode !== 0) console.log(`${command.join(' ')}\n${output}`);
  return exitCode === 0;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

async function jest(name: string, config: string, args: readonly string[]): Promise<Counts> {
  const report = reportFile(name);
  const command = ['jest', '--config', config, '--json', '--outputFile', report, ...args];
  const { exitCode } = await runCommand(command, true);
  const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    // Code that no test reaches, where all of it has to be, shows in nothing but the exit code.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: readonly { message: string }[];
}

async function runEndToEnd(): Promise<Counts> {
  await buildPackage(() => console.log('Building the package...'));
  findBrowser();
  const report = reportFile('e2e');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = path.resolve(report);
  await runCommand(
    ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter', 'list,json'],
    true
  );
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
  for (const error of errors) console.log(error.message);
  // A test that passes only at the second try has shown that it can fail.
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped
  };
}

function reportFile(name: string): string {
  mkdirSync(resultsFolder, { recursive: true });
  const file = path.join(resultsFolder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
