import { existsSync } from 'node:fs';
import { runCommand } from './processes';
import { hashOf, isStamped, stamp } from './stamp';

/** Where `gulp package-solution` leaves the package. */
export const packageFile = 'sharepoint/solution/hallway.sppkg';

const sources = [
  'src',
  'config',
  'teams',
  'gulpfile.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json'
];

/** Builds the production package unless it is there already for exactly these sources. Throws with the build's words. */
export async function buildPackage(onStart: () => void): Promise<void> {
  const wanted = hashOf(sources);
  if (existsSync(packageFile) && isStamped('built', wanted)) return;
  onStart();
  for (const task of ['bundle', 'package-solution']) {
    const { exitCode, output } = await runCommand(['gulp', task, '--ship'], false);
    if (exitCode !== 0) throw new Error(`gulp ${task} --ship failed:\n${output}`);
  }
  stamp('built', wanted);
}
