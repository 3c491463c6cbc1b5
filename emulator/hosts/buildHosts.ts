import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { amdModule } from './runtime/amdModule';
import { packageFolder } from './runtime/runtimeFiles';
import { stubs, type Stub } from './stubs';

const pageFolder = join(__dirname, 'page');
const entries = ['sharePointPage', 'teamsClient', 'teamsTab'];

/** What is bundled into the stubs: another version of one of these is another build. */
const bundledPackages = [
  '@fluentui/react',
  '@fluentui/react-components',
  '@microsoft/microsoft-graph-client'
];

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  legalComments: 'none',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfig: join(pageFolder, 'tsconfig.json')
} satisfies BuildOptions;

/**
 * Bundles the browser side of the hosts into a folder of its own below `folder`, unless that was done before
 * for the same sources. Answers the folder; its last name is the hash of the sources.
 */
export async function buildHosts(folder: string): Promise<string> {
  const built = join(folder, sourceHash());
  if (existsSync(built)) return built;
  const unfinished = `${built}.${process.pid}`;
  mkdirSync(join(unfinished, 'stubs'), { recursive: true });
  await Promise.all([buildPages(unfinished), ...stubs.map(stub => buildStub(stub, unfinished))]);
  rmSync(built, { recursive: true, force: true });
  renameSync(unfinished, built);
  return built;
}

async function buildPages(folder: string): Promise<void> {
  await build({
    ...common,
    format: 'iife',
    entryPoints: entries
      .flatMap(name => [`${name}.ts`, `${name}.css`])
      .map(file => join(pageFolder, file))
      .filter(existsSync),
    outdir: folder
  });
}

async function buildStub(stub: Stub, folder: string): Promise<void> {
  const { outputFiles } = await build({
    ...common,
    format: 'cjs',
    mainFields: ['module', 'browser', 'main'],
    entryPoints: [join(pageFolder, 'stubs', `${stub.source}.ts`)],
    plugins: [givenByTheLoader(stub.needs)],
    write: false
  });
  const script = outputFiles[0]?.text ?? '';
  writeFileSync(join(folder, 'stubs', `${stub.name}.js`), amdModule(script, stub));
}

/** Leaves exactly these imports to the loader; `react/jsx-runtime` is not `react`, so esbuild's own list is too wide. */
function givenByTheLoader(names: readonly string[]): Plugin {
  return {
    name: 'given-by-the-loader',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^.]/ }, ({ path }) =>
        names.includes(path) ? { path, external: true } : undefined
      );
    }
  };
}

function sourceHash(): string {
  const hash = createHash('sha256').update(JSON.stringify(stubs));
  for (const name of bundledPackages) hash.update(readFileSync(join(packageFolder(name), 'package.json')));
  const files = readdirSync(__dirname, { recursive: true, withFileTypes: true });
  const paths = files.filter(isSource).map(file => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(path.slice(__dirname.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** The pages share some modules with the server's side of this folder, so all of it counts. */
function isSource(file: Dirent): boolean {
  return file.isFile() && /\.(ts|css)$/.test(file.name) && !file.name.endsWith('.test.ts');
}
