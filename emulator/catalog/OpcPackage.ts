import { unzipSync, type UnzipFileInfo } from 'fflate';
import { PackageError } from './PackageError';
import { elements, parseXml, type XmlElement } from './parseXml';

/** A real package holds some hundred files; these only stop archives made to hurt. */
const limits = { files: 5000, unpackedBytes: 256 * 1024 * 1024 };

export interface Relationship {
  /** The last segment of the relationship's type, such as `manifest-feature`. */
  readonly kind: string;
  /** Part name without the leading slash. */
  readonly target: string;
}

/** An Open Packaging Conventions archive: parts by name, and the relationships between them. */
export class OpcPackage {
  public constructor(private readonly parts: ReadonlyMap<string, Uint8Array>) {}

  /** Unpacks an archive. Throws PackageError when it is no zip, too big, or names files outside itself. */
  public static open(archive: Uint8Array): OpcPackage {
    const guard = archiveGuard();
    try {
      const files = unzipSync(archive, { filter: guard });
      return new OpcPackage(new Map(Object.entries(files).filter(([name]) => !name.endsWith('/'))));
    } catch (error) {
      if (error instanceof PackageError) throw error;
      throw new PackageError(`The file is not a readable package: ${messageOf(error)}.`);
    }
  }

  public bytes(partName: string): Uint8Array {
    const part = this.parts.get(partName);
    if (!part) throw new PackageError(`The package lacks the part ${partName}.`);
    return part;
  }

  public xml(partName: string): XmlElement {
    return parseXml(new TextDecoder().decode(this.bytes(partName)), partName);
  }

  /** What a part points to; the empty name stands for the package itself. */
  public relationships(partName: string): Relationship[] {
    const relations = this.parts.get(relationsPartOf(partName));
    if (!relations) return [];
    const root = parseXml(new TextDecoder().decode(relations), relationsPartOf(partName));
    return elements(root, 'Relationships', 'Relationship').map(({ Type, Target }) => ({
      kind: String(Type).slice(String(Type).lastIndexOf('/') + 1),
      target: String(Target).replace(/^\//, '')
    }));
  }

  public targets(partName: string, kind: string): string[] {
    return this.relationships(partName).flatMap(relation =>
      relation.kind === kind ? [relation.target] : []
    );
  }
}

function archiveGuard(): (file: UnzipFileInfo) => boolean {
  let files = 0;
  let unpackedBytes = 0;
  return file => {
    files += 1;
    // fflate unpacks into a buffer of the announced size, so an entry that lies about it cannot grow past this sum.
    unpackedBytes += file.originalSize;
    if (files > limits.files) throw new PackageError(`The package holds more than ${limits.files} files.`);
    if (unpackedBytes > limits.unpackedBytes) {
      throw new PackageError(`The package unpacks to more than ${limits.unpackedBytes} bytes.`);
    }
    if (leavesTheArchive(file.name)) {
      throw new PackageError(`The package names a file outside itself: ${file.name}.`);
    }
    return true;
  };
}

function leavesTheArchive(name: string): boolean {
  return /^[\\/]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}

function relationsPartOf(partName: string): string {
  const slash = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
