import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Route } from '../../http/Route';
import { fileRoutes } from '../fileRoutes';
import { HostFiles } from '../HostFiles';
import { stubs } from '../stubs';
import { packageFolder, runtimeFiles, runtimeFolder, runtimePackages } from './runtimeFiles';
import { runtimeManifests, type RuntimeManifest } from './runtimeManifests';

/** Where npm has the files; found anew here, so that a wrong map in the product cannot hide itself. */
function publishedFile(name: string): string | undefined {
  const places = [
    ...runtimePackages.map(folder => join(packageFolder(folder), 'dist', name)),
    join(packageFolder('react'), 'umd', name),
    join(packageFolder('react-dom'), 'umd', name)
  ];
  return places.find(existsSync);
}

/** Every file a manifest can make the loader ask for: one script, or one for each language. */
function filesOf({ loaderConfig }: RuntimeManifest): string[] {
  return Object.values(loaderConfig?.scriptResources ?? {}).flatMap(resource => {
    const { path, paths } = resource as { path?: Scripted; paths?: Record<string, Scripted> };
    return [path, ...Object.values(paths ?? {})].flatMap(script => {
      const file = typeof script === 'object' ? (script.path ?? script.default) : script;
      return typeof file === 'string' ? [file] : [];
    });
  });
}

type Scripted = string | { readonly path?: string; readonly default?: string };

/** Named by a manifest, but inlined in the loader's combined script. */
const inlined = ['tslib.js', 'load-themed-styles.js', 'odsp-core-bundle.js', 'sp-telemetry.js'];

describe('the runtime as the page gets it', () => {
  const buildFolder = mkdtempSync(join(tmpdir(), 'hallway-hosts-'));
  const files = new HostFiles(buildFolder);
  const routes = fileRoutes(files);
  const routeNamed = (name: string): Route | undefined => routes.find(route => route.name === name);
  const serve = async (
    name: string,
    file: string,
    headers: Record<string, string> = {}
  ): Promise<Response> => {
    const url = new URL(`http://127.0.0.1${runtimeFolder}${file}`);
    const exchange = { request: new Request(url, { headers }), url, params: { file, build: 'x' } };
    return (await routeNamed(name)?.answer(exchange as never)) ?? new Response(null, { status: 500 });
  };
  afterAll(() => rmSync(buildFolder, { recursive: true, force: true }));

  it('is each of Microsoft’s and React’s files byte for byte', async () => {
    const names = [...runtimeFiles().keys()];
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      const served = Buffer.from(await (await serve('runtime file', name)).arrayBuffer());
      const published = readFileSync(publishedFile(name) ?? '');
      expect({ name, sha: sha256(served) }).toEqual({ name, sha: sha256(published) });
    }
  });

  it('has no two different files of one name', () => {
    const seen = new Map<string, string>();
    for (const name of runtimePackages) {
      const dist = join(packageFolder(name), 'dist');
      for (const file of readdirSync(dist).filter(entry => runtimeFiles().has(entry))) {
        const sha = sha256(readFileSync(join(dist, file)));
        expect(seen.get(file) ?? sha).toBe(sha);
        seen.set(file, sha);
      }
    }
  });

  it('holds every file its manifests name, save the stubs and what the loader has inlined', () => {
    const stubFiles = stubs.map(({ name }) => `${name}.js`);
    const named = runtimeManifests().flatMap(filesOf);
    const missing = named.filter(file => !runtimeFiles().has(file) && !stubFiles.includes(file));
    expect(new Set(missing)).toEqual(new Set(inlined));
  });

  it('supplies nothing of its own but the stubs, each with its reason', async () => {
    for (const stub of stubs) {
      expect(stub.reason).toMatch(/\w{3}.*\.$/);
      expect(publishedFile(`${stub.name}.js`)).toBeUndefined();
      const served = await (await serve('runtime stub', `${stub.name}.js`)).text();
      expect(served).toContain(`define("${stub.id}_${stub.version}",${JSON.stringify(stub.needs)}`);
    }
    const built = readdirSync(join(buildFolder, await files.buildName(), 'stubs'));
    expect(built.sort()).toEqual(stubs.map(({ name }) => `${name}.js`).sort());
  }, 60_000);

  it('passes Fluent and the Graph client on as npm has them', async () => {
    const graph = await (await serve('runtime stub', 'microsoft-graph-client.js')).text();
    expect(graph).toContain('graph.microsoft.com');
    expect(stubs.filter(({ kind }) => kind === 'library').map(({ name }) => name)).toEqual([
      'microsoft-graph-client',
      'office-ui-fabric-react-bundle',
      'fluent-v9'
    ]);
  });

  it('comes compressed to a browser that asks for it, and says that it may be kept', async () => {
    const plain = await serve('runtime file', 'react.production.min.js');
    const small = await serve('runtime file', 'react.production.min.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect((await small.arrayBuffer()).byteLength).toBeLessThan((await plain.arrayBuffer()).byteLength / 2);
    expect(plain.headers.get('cache-control')).toMatch(/immutable/);
  });

  it.each(['..%2fpackage.json', '../stubs.ts', 'index.js', 'nothing.js', 'stubs/../x.js'])(
    'does not hold %s',
    async name => {
      for (const route of ['runtime file', 'runtime stub', 'host file']) {
        expect((await serve(route, name)).status).toBe(404);
      }
    }
  );
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
