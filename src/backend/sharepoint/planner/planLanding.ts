import { rateOf, reachOf, type LaneKnowledge } from './Knowledge';
import { isFullBelow, landingOf, type Landing } from './landed';
import { topOf, type LaneQuestion } from './LaneQuestion';
import { monthAt, startOfMonthMs } from './months';
import { type Part } from './Part';
import { monthsDown } from './Reach';

/** Rows everywhere between the known, in case posts came so unevenly that the windows are elsewhere. */
const probes = 8;

/** Windows begin above the place where the month is expected, by this share of what they span. */
const shareAbove = 4;

/**
 * Of one key whose next month is too full for its index: windows where the IDs of that month are expected, by those rows
 * of everybody that were seen. Undefined where they begin at the floor anyway.
 */
export function planLanding(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] | undefined {
  const [key = '', ...others] = question.keys;
  const { calendar, limits } = question;
  if (others.length > 0 || rateOf(knowledge.rates, key, limits).allTime < Infinity) return undefined;
  const reach = reachOf(knowledge, key);
  const month = monthAt(calendar.nowMs, 1 - monthsDown(reach, calendar).length);
  const landing = landingOf(knowledge, { key, calendar });
  if (!landing || !isFullBelow(knowledge, { key, month })) return undefined;
  const [lowest, highest] = [landing.below?.id ?? 0, reach.whole.id];
  const start =
    expectedId(landing, { highest, question }) + (limits.rungsPerTrip * limits.partRows) / shareAbove;
  if (start >= highest) return undefined;
  const between = (share: number): number => Math.ceil(lowest + (highest - lowest) * share);
  const places = [start, ...Array.from({ length: probes }, (_, at) => between((at + 1) / (probes + 1)))];
  const steps = Array.from({ length: limits.rungsPerTrip }, (_, step) => start - step * limits.partRows);
  const { lane } = knowledge;
  return [
    ...[highest, ...steps]
      .filter(belowId => belowId > 1)
      .map((belowId): Part => {
        const aboveId = Math.max(0, belowId - limits.partRows - 1);
        const top = topOf(knowledge, limits);
        return { kind: 'window', lane, keys: [key], aboveId, belowId, top, mayBeRefused: false };
      }),
    ...places.map((belowId): Part => ({ kind: 'walk', lane, belowId, top: 1, mayBeRefused: false }))
  ];
}

/** As if as much was written at any time between the known. */
function expectedId(
  { beforeMs, above, below }: Landing,
  { highest, question: { calendar } }: { highest: number; question: LaneQuestion }
): number {
  const upper = above ?? { id: highest, ms: calendar.nowMs };
  const lower = below ?? { id: 0, ms: startOfMonthMs(calendar.firstMonth) };
  const share = (beforeMs - lower.ms) / Math.max(1, upper.ms - lower.ms);
  return Math.ceil(lower.id + (upper.id - lower.id) * Math.min(1, Math.max(0, share)));
}
