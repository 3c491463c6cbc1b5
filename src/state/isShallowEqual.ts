/** Whether both hold the same values under the same names. */
export function isShallowEqual<Value extends object>(one: Value, other: Value): boolean {
  const names = Object.keys(one) as (keyof Value)[];
  return names.length === Object.keys(other).length && names.every(name => Object.is(one[name], other[name]));
}
