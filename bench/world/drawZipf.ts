/**
 * Ranks from 0, of which the first is drawn most: the weight of the n-th is n to the power of minus `exponent`.
 * @returns from a number between 0 and 1, the rank it falls on
 */
export function drawZipf(count: number, exponent: number): (fraction: number) => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += (rank + 1) ** -exponent;
    upTo[rank] = sum;
  }
  return fraction => firstAbove(upTo, fraction * sum);
}

function firstAbove(upTo: Float64Array, wanted: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
