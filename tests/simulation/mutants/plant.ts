import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Mutant } from './Mutant';

/** Copied, so that what is imported from them is the copy's; the emulator imports nothing outside itself. */
const copied = ['src', 'tests/simulation', 'scripts', 'tsconfig.json', 'package.json'];

/**
 * A copy of the project with the bug in it; its packages are found further up. A copy is what a reader can look at, and
 * it needs no hook in the loader, nor in the product.
 */
export function plant(mutant: Mutant, root: string): string {
  const folder = path.join(root, '.hallway', 'mutants', mutant.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of copied) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(root, 'emulator'), path.join(folder, 'emulator'), 'junction');
  writeFileSync(path.join(folder, mutant.file), mutated(mutant, root));
  return folder;
}

/** The text of its file with the bug in it. Throws when the code has changed so that the bug no longer fits. */
export function mutated({ name, file, find, replace }: Mutant, root: string): string {
  const parts = readFileSync(path.join(root, file), 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`${name} fits ${parts.length - 1} times in ${file}, not once.`);
  return parts.join(replace);
}
