export interface Blob {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Whatever its owner wants to remember. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Bytes by name, in separate spaces: `packages`, `assets`, `pages`. */
export interface Blobs {
  put(space: string, key: string, blob: Blob): void;
  get(space: string, key: string): Blob | undefined;
  /** In order; `prefix` narrows. */
  keys(space: string, prefix?: string): readonly string[];
  remove(space: string, key: string): void;
}
