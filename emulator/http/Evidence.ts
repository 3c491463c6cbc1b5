/** How sure it is that the real service behaves as the emulator does, and who says so. */
export interface Evidence {
  /**
   * documented by Microsoft; shown by the source or recordings of a client library; measured on a tenant by somebody
   * who published how; folklore of threads and blogs; unknown, and then a switch.
   */
  readonly sure: 'documented' | 'library' | 'measured' | 'folklore' | 'unknown';
  /** A page's title, a file of a library, a thread: `pnpjs files/types.ts`. */
  readonly source: string;
}
