/** How many colours there are for coins; theme/coinStyles.ts has as many. */
export const coinCount = 10;

/** The same person has the same colour everywhere: a hash of what names them (FNV-1a). */
export function coinNumberOf(identity: string): number {
  let hash = 0x811c9dc5;
  for (const character of identity.toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % coinCount;
}
