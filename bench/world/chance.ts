import { spread } from '../millionRows';

/** From 0 up to, not including, 1: the same for the same place and purpose. */
export function chance(at: number, purpose: number): number {
  return spread(at, purpose) / 2 ** 32;
}

/** A whole number from 0 up to, not including, `count`. */
export function choice(count: number, at: number, purpose: number): number {
  return Math.floor(chance(at, purpose) * count);
}
