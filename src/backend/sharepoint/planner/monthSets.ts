/**
 * The months in a few sets of half of them each, so that no month's sets are all among those of another. If one month is
 * too full, the sets with it are refused, and yet each other month is in a set without it, and so is read.
 */
export function monthSets(months: readonly string[]): readonly (readonly string[])[] {
  const setCount = [2, 4, 6, 8].find(count => halvesOf(count).length >= months.length) ?? 8;
  const halves = halvesOf(setCount);
  const sets = Array.from({ length: setCount }, (_, set) =>
    months.filter((_month, at) => halves[at % halves.length]?.includes(set))
  );
  return sets.filter(set => set.length > 0);
}

/** All ways to choose half of so many sets, each followed by the other half: any number of them fills sets evenly. */
function halvesOf(count: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_zero, set) => set).filter(set => (bits >> set) & 1)
  );
  const withFirst = all.filter(half => half.length === count / 2 && half[0] === 0);
  return withFirst.flatMap(half => [
    half,
    Array.from({ length: count }, (_, set) => set).filter(set => !half.includes(set))
  ]);
}
