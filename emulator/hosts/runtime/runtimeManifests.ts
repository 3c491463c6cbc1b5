import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stubFolder, stubs, type Stub } from '../stubs';
import { packageFolder, runtimeFolder, runtimePackages } from './runtimeFiles';

/** A component as the loader knows it; only what is changed or made here is typed. */
export interface RuntimeManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly loaderConfig?: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<Record<string, unknown>>;
  };
  readonly [more: string]: unknown;
}

/** Inlined in the loader's combined script, so that they need a name and a version but no file. */
const inlinedLibraries: readonly [id: string, version: string, alias: string][] = [
  ['01c4df03-e775-48cb-aa14-171ee5199a15', '2.3.1', 'tslib'],
  ['229b8d08-79f3-438b-8c21-4613fc877abd', '0.1.2', 'load-themed-styles'],
  ['2e09fb9b-13bb-48f2-859f-97d6fff71176', '1.5.82', 'odsp-core-bundle'],
  ['8217e442-8ed3-41fd-957d-b112e841286a', '0.35.145', 'sp-telemetry']
];

const react = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };
const reactDom = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' };

/** Manifests of everything the page can load besides the app catalog's components. */
export function runtimeManifests(): RuntimeManifest[] {
  return [
    ...publishedManifests(),
    ...inlinedLibraries.map(([id, version, alias]) =>
      library({ id, version, alias, baseUrl: runtimeFolder })
    ),
    reactLibrary(react, 'react', {}),
    reactLibrary(reactDom, 'react-dom', { react: { type: 'component', ...react } }),
    ...stubs.map(stubManifest)
  ];
}

/** As published, but for the one thing only the host can know: the address the files are served from. */
function publishedManifests(): RuntimeManifest[] {
  return runtimePackages.flatMap(name => {
    const dist = join(packageFolder(name), 'dist');
    return readdirSync(dist)
      .filter(file => file.endsWith('.manifest.json'))
      .map(file => withBase(JSON.parse(readFileSync(join(dist, file), 'utf8')) as RuntimeManifest));
  });
}

function withBase(manifest: RuntimeManifest): RuntimeManifest {
  if (!manifest.loaderConfig) return manifest;
  const loaderConfig = { ...manifest.loaderConfig, internalModuleBaseUrls: [runtimeFolder] };
  return { ...manifest, isInternal: true, loaderConfig };
}

function stubManifest(stub: Stub): RuntimeManifest {
  const needs = stub.needs.map(name => [name, componentResource(name)] as const);
  return library({ ...stub, alias: stub.name, baseUrl: stubFolder, resources: Object.fromEntries(needs) });
}

function componentResource(name: string): unknown {
  if (name === 'react') return { type: 'component', ...react };
  if (name === 'react-dom') return { type: 'component', ...reactDom };
  const stub = stubs.find(other => other.name === name);
  if (!stub) throw new Error(`No component is named ${name}.`);
  return { type: 'component', id: stub.id, version: stub.version };
}

function reactLibrary(
  component: typeof react,
  alias: string,
  resources: Record<string, unknown>
): RuntimeManifest {
  const file = `${alias}.production.min.js`;
  return library({ ...component, alias, baseUrl: runtimeFolder, resources, file });
}

interface LibraryParts {
  readonly id: string;
  readonly version: string;
  readonly alias: string;
  readonly baseUrl: string;
  readonly resources?: Record<string, unknown>;
  readonly file?: string;
}

function library({
  id,
  version,
  alias,
  baseUrl,
  resources = {},
  file = `${alias}.js`
}: LibraryParts): RuntimeManifest {
  return {
    manifestVersion: 2,
    componentType: 'Library',
    isInternal: true,
    id,
    alias,
    version,
    loaderConfig: {
      internalModuleBaseUrls: [baseUrl],
      entryModuleId: alias,
      scriptResources: { [alias]: { type: 'path', path: file }, ...resources }
    }
  };
}
