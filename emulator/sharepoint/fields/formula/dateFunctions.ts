import { FormulaFailure } from './Formula';
import { type FormulaFunction, type FunctionTable } from './FormulaFunction';
import { asNumber, asText, dateOf, dayNumber, finite } from './formulaValues';

/** The emulator's sites keep UTC. */
export const dateFunctions: FunctionTable = {
  NOW: { takes: [0, 0], compute: (_args, nowMs) => dayNumber(nowMs) },
  TODAY: { takes: [0, 0], compute: (_args, nowMs) => Math.floor(dayNumber(nowMs)) },
  DATE: {
    takes: [3, 3],
    compute(args) {
      const [year = 0, month = 1, day = 1] = args.map(arg => Math.trunc(asNumber(arg())));
      return finite(dayNumber(Date.UTC(year, month - 1, day)));
    }
  },
  YEAR: part(date => date.getUTCFullYear()),
  MONTH: part(date => date.getUTCMonth() + 1),
  DAY: part(date => date.getUTCDate()),
  HOUR: part(date => date.getUTCHours()),
  MINUTE: part(date => date.getUTCMinutes()),
  SECOND: part(date => date.getUTCSeconds()),
  WEEKDAY: {
    takes: [1, 2],
    compute([date, system]) {
      const day = dateOf(date ? asNumber(date()) : 0).getUTCDay();
      const kind = system ? Math.trunc(asNumber(system())) : 1;
      if (kind === 1) return day + 1;
      const fromMonday = (day + 6) % 7;
      if (kind === 2) return fromMonday + 1;
      if (kind === 3) return fromMonday;
      throw new FormulaFailure('#NUM!');
    }
  },
  DATEDIF: {
    takes: [3, 3],
    compute([from, to, unit]) {
      const start = from ? asNumber(from()) : 0;
      const end = to ? asNumber(to()) : 0;
      const name = unit ? asText(unit()).toLowerCase() : '';
      const between = Object.hasOwn(BETWEEN, name) ? BETWEEN[name] : undefined;
      if (!between || end < start) throw new FormulaFailure('#NUM!');
      return between(Math.floor(start), Math.floor(end));
    }
  }
};

const MONTHS = 12;

const BETWEEN: Readonly<Record<string, (start: number, end: number) => number>> = {
  d: (start, end) => end - start,
  m: wholeMonths,
  y: (start, end) => Math.floor(wholeMonths(start, end) / MONTHS),
  ym: (start, end) => wholeMonths(start, end) % MONTHS
};

function wholeMonths(start: number, end: number): number {
  const [from, to] = [dateOf(start), dateOf(end)];
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * MONTHS + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

function part(read: (date: Date) => number): FormulaFunction {
  return { takes: [1, 1], compute: ([arg]) => read(dateOf(arg ? asNumber(arg()) : 0)) };
}
