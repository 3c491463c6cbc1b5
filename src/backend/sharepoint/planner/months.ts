import { monthKey } from '../../../domain/monthKey';

/** The month so many after (before, if negative) that of the moment, as `YYYY-MM`. */
export function monthAt(atMs: number, monthsLater: number): string {
  const at = new Date(atMs);
  return monthKey(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsLater));
}

/** @param month `YYYY-MM` */
export function startOfMonthMs(month: string, monthsLater = 0): number {
  return Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + monthsLater);
}
