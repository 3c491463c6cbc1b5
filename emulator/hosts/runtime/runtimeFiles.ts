import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Address below which every file of the SharePoint Framework runtime is served; its names hold their own hashes. */
export const runtimeFolder = '/_spfx/';

/** The published packages that make up the runtime. */
export const runtimePackages = [
  'sp-component-base',
  'sp-core-library',
  'sp-diagnostics',
  'sp-dynamic-data',
  'sp-http',
  'sp-http-base',
  'sp-http-msgraph',
  'sp-image-helper',
  'sp-loader',
  'sp-lodash-subset',
  'sp-page-context',
  'sp-property-pane',
  'sp-top-actions',
  'sp-webpart-base'
].map(name => `@microsoft/${name}`);

/** React as SharePoint Framework 1.23 pins it. */
const reactFiles = [
  ['react', 'umd/react.production.min.js'],
  ['react-dom', 'umd/react-dom.production.min.js']
] as const;

/** Entry points for bundlers, which every package names alike and no page asks for. */
const bundlerEntry = 'index.js';

export function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/**
 * Every runtime file by the name it is served under, with its place in the npm packages.
 * One flat folder, because the loader's combined script resolves the chunks of all packages against its own address.
 */
export function runtimeFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of runtimePackages) {
    const dist = join(packageFolder(name), 'dist');
    for (const file of readdirSync(dist)) if (isServed(file)) files.set(file, join(dist, file));
  }
  for (const [name, file] of reactFiles)
    files.set(file.slice('umd/'.length), join(packageFolder(name), file));
  return files;
}

function isServed(file: string): boolean {
  return /\.(js|woff|txt)$/.test(file) && file !== bundlerEntry;
}
