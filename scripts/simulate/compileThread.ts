import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Makes one script of a thread and all it imports, and answers its path: a simulation asks so many small functions of
 * so many modules that the names and live bindings a module loader keeps would cost a fifth of its time.
 * @param folder the project, or a copy of it with a bug in it
 */
export async function compileThread(thread: 'mutantThread' | 'shareThread', folder: string): Promise<string> {
  const outfile = path.join(folder, '.hallway', 'simulation', `${thread}.cjs`);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(folder, 'scripts', 'simulate', `${thread}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    // The emulator bundles its pages with it; no page is asked for here.
    external: ['esbuild'],
    tsconfig: 'tsconfig.node.json',
    logLevel: 'warning'
  });
  return outfile;
}
