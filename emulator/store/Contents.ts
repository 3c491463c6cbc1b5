/** Bytes that grow, kept in pieces, so that a part is read without the rest. */
export interface Contents {
  /** Answers its id. */
  create(bytes: Uint8Array): number;
  /** Answers the new length. */
  append(id: number, bytes: Uint8Array): number;
  length(id: number): number;
  /** From `start` up to, not including, `end`. */
  read(id: number, start?: number, end?: number): Uint8Array;
  remove(id: number): void;
}
