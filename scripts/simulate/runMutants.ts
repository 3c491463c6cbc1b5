import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Mutant, mutants } from '../../tests/simulation/mutants/mutants';

const run = promisify(execFile);
const nursery = path.join('.hallway', 'mutants');

interface Hunted {
  readonly mutant: string;
  /** Undefined where it was not found. */
  readonly seeds?: number;
  readonly 'found by': string;
}

/** Hunts each planted bug in a copy of the project, and gives the number that got away. */
export async function runMutants(seeds: number, steps: number): Promise<number> {
  const waiting = [...mutants];
  const hunted: Hunted[] = [];
  const hunters = Array.from({ length: availableParallelism() }, async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      hunted.push(await hunt(mutant, { seeds, steps }));
    }
  });
  await Promise.all(hunters);
  rmSync(nursery, { recursive: true, force: true });
  console.table(hunted.sort((one, other) => one.mutant.localeCompare(other.mutant)));
  return hunted.filter(({ seeds: needed }) => needed === undefined).length;
}

async function hunt(mutant: Mutant, { seeds, steps }: { seeds: number; steps: number }): Promise<Hunted> {
  const cwd = plant(mutant);
  const tsx = path.resolve('node_modules', '.bin', 'tsx');
  const { stdout } = await run(tsx, ['scripts/simulate/hunt.ts', String(seeds), String(steps)], { cwd });
  rmSync(cwd, { recursive: true, force: true });
  const found = /^\{.*\}$/m.exec(stdout)?.[0];
  if (found === undefined) return { mutant: mutant.name, 'found by': '-' };
  const { seed, violation } = JSON.parse(found) as { seed: number; violation: string };
  return { mutant: mutant.name, seeds: seed, 'found by': violation.slice(0, 60) };
}

/** The emulator is the same for all; what holds the bug is copied. */
function plant({ name, file, find, replace }: Mutant): string {
  const cwd = path.resolve(nursery, name);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(path.join(cwd, 'tests'), { recursive: true });
  for (const folder of ['src', 'scripts', path.join('tests', 'simulation')]) {
    cpSync(folder, path.join(cwd, folder), { recursive: true });
  }
  for (const config of ['package.json', 'tsconfig.json', 'tsconfig.node.json'])
    cpSync(config, path.join(cwd, config));
  symlinkSync(path.resolve('emulator'), path.join(cwd, 'emulator'));
  const planted = path.join(cwd, file);
  const parts = readFileSync(planted, 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`${name} does not fit ${file} any more.`);
  writeFileSync(planted, parts.join(replace));
  return cwd;
}
