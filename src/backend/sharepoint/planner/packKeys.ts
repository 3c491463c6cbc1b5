/**
 * Keys in as few groups as hold at most `mostRows` expected rows and `mostKeys` keys each. Keys of one rate stay
 * together, so that groups are the same on the next visit. A key with more rows than a group holds is alone.
 */
export function packKeys(
  keys: readonly string[],
  { rowsOf, mostRows, mostKeys }: { rowsOf: (key: string) => number; mostRows: number; mostKeys: number }
): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const key of [...keys].sort((one, other) => rowsOf(one) - rowsOf(other) || (one < other ? -1 : 1))) {
    const rows = rowsOf(key);
    const last = groups[groups.length - 1];
    // The shares of a full group may not quite add up to it.
    if (last && last.length < mostKeys && rows <= room + 1e-6) {
      last.push(key);
      room -= rows;
    } else {
      groups.push([key]);
      room = mostRows - rows;
    }
  }
  return groups;
}
