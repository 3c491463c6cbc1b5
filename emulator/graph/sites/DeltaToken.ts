import { isObject } from '../graphBody';

/** How far somebody has read a list. */
export interface DeltaToken {
  readonly listId: string;
  /** The last change of the tenant that was told, or that was there when the reading began. */
  readonly change: number;
  /** When that was, in milliseconds since 1970 UTC. */
  readonly atMs: number;
  /** While the rows themselves are read: the last id. Later only changes are. */
  readonly afterId?: number;
}

export function printDeltaToken(token: DeltaToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Undefined for what no token looks like. */
export function parseDeltaToken(text: string): DeltaToken | undefined {
  const read = parsed(text);
  if (!isObject(read) || typeof read.listId !== 'string') return undefined;
  const { change, atMs, afterId = 0 } = read;
  const isWhole = [change, atMs, afterId].every(
    number => Number.isSafeInteger(number) && Number(number) >= 0
  );
  return isWhole ? (read as unknown as DeltaToken) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
