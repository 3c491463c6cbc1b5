import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf } from '../catalog/contentTypeOf';
import { buildHosts } from './buildHosts';
import { runtimeFiles } from './runtime/runtimeFiles';
import { runtimeManifests } from './runtime/runtimeManifests';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface HostFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

const compressors = {
  gzip: promisify(gzip),
  br: (bytes: Uint8Array) =>
    // Quality 11 would take seconds for the larger files and save a tenth.
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
};

/** Everything the pages load besides the app catalog: Microsoft's runtime, the stubs, the hosts' own scripts. */
export class HostFiles {
  private readonly runtime = runtimeFiles();
  private readonly compressed = new Map<string, Promise<Uint8Array>>();
  private built: Promise<string> | undefined;

  /** `buildFolder` keeps bundles from one start to the next. */
  public constructor(private readonly buildFolder: string) {}

  /** A file as npm has it, byte for byte. */
  public runtimeFile(name: string): HostFile | undefined {
    const path = this.runtime.get(name);
    return path === undefined ? undefined : { bytes: readFileSync(path), contentType: contentTypeOf(name) };
  }

  /** The name changes with the sources, so that browsers keep what has not changed. */
  public async buildName(): Promise<string> {
    return basename(await this.build());
  }

  /** A file made from this folder's sources: `stubs/sp-safehtml.js`, `sharePointPage.css`, `manifests.js`. */
  public async ownFile(name: string): Promise<HostFile | undefined> {
    if (name === 'manifests.js') return manifestScript();
    if (!/^(stubs\/)?[\w-]+\.(js|css)$/.test(name)) return undefined;
    try {
      return { bytes: readFileSync(join(await this.build(), name)), contentType: contentTypeOf(name) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  public compress(key: string, bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
    if (encoding === 'identity') return Promise.resolve(bytes);
    const made = this.compressed.get(`${encoding} ${key}`) ?? compressors[encoding](bytes);
    this.compressed.set(`${encoding} ${key}`, made);
    return made;
  }

  private build(): Promise<string> {
    this.built ??= buildHosts(this.buildFolder);
    return this.built;
  }
}

function manifestScript(): HostFile {
  const script = `window.emulatorManifests=${JSON.stringify(runtimeManifests())};`;
  return { bytes: new TextEncoder().encode(script), contentType: contentTypeOf('manifests.js') };
}
