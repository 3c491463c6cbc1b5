import { knownDownTo, type LaneKnowledge } from './Knowledge';
import { areFew, belowFloors, isMany, shareOf, topOf, type LaneQuestion } from './LaneQuestion';
import { type Limits } from './Limits';
import { type Part } from './Part';

/** The newest rows are where most readers stay. */
const mostGroupsAtTop = 20;
/** As many as leave room for what else a trip asks. */
const mostWindows = 36;
/** What the frame of a part weighs, in rows. */
const rowsOfFrame = 5;
/** Where windows bring the page, everybody's rows only have to lead on if those are refused. */
const shareBesides = 4;
/** In case the rows at the bottom of the windows are gone. */
const rowsAtBottom = 3;

/** More keys than are looked for in windows, where nothing tells how near their rows are. */
export function isMost(keys: readonly string[], { keysPerPart }: Limits): boolean {
  return keys.length > mostGroupsAtTop * keysPerPart;
}

/** Whether of everybody's newest rows so many are of the keys that a page of them is among the newest thousands. */
export function isFoundNear(
  knowledge: LaneKnowledge,
  { keys, limits }: Pick<LaneQuestion, 'keys' | 'limits'>
): boolean {
  const { trips, from, sample } = knowledge;
  if (trips > 0 || from.id < Infinity || areFew(keys) || !canNameWindows(knowledge, limits)) return false;
  return hitsIn(sample, keys) >= (isMany(keys, limits) ? 1 : 2);
}

export function canNameWindows({ lane, headId }: LaneKnowledge, { keyStrategy }: Limits): boolean {
  return lane.monthColumn !== undefined && headId > 0 && keyStrategy !== 'each';
}

/**
 * At the top of the list: everybody's newest rows, and windows of the rows that were newest when last seen. Where
 * everybody's newest have just been read, what lies below them.
 */
export function planTop(knowledge: LaneKnowledge, question: LaneQuestion): readonly Part[] {
  const { lane, headId } = knowledge;
  const { keys, limits, isNear } = question;
  const isOfPeople = lane.keyColumn === 'AuthorKey';
  const isCold = isOfPeople && headId === 0 && !areFew(keys);
  const floorId = knownDownTo(knowledge, keys);
  const below = belowFloors([floorId]);
  const walk = (top: number): Part => ({
    ...{ kind: 'walk', lane, top, isWhole: isCold, mayBeRefused: false },
    ...below
  });
  if (isCold) return [walk(limits.headRows)];
  const rows = isNear && isOfPeople ? rowsToWalk(knowledge, question) : undefined;
  if (rows !== undefined) return [walk(rows)];
  const windows = planWindows(knowledge, { ...question, floorId });
  if (windows.length > 0)
    return floorId < Infinity ? windows : [walk(Math.ceil(limits.pageSize / shareBesides)), ...windows];
  return [walk(isOfPeople ? rowsUnknown(keys, limits) : limits.pageSize)];
}

/** Of everybody's, where neither windows can be named nor is it known how near a page is. */
function rowsUnknown(keys: readonly string[], limits: Limits): number {
  if (!isMany(keys, limits)) return limits.pageSize;
  return isMost(keys, limits) ? 2 * limits.headRows : limits.headRows;
}

/** Everybody's rows that hold a page with three standard deviations to spare, where they weigh less than windows. */
function rowsToWalk(
  knowledge: LaneKnowledge,
  { keys, limits }: Pick<LaneQuestion, 'keys' | 'limits'>
): number | undefined {
  const { sample } = knowledge;
  const share = (hitsIn(sample, keys) + 0.5) / (sample.length + 1);
  const rows = Math.ceil((limits.pageSize + 3 * Math.sqrt(limits.pageSize)) / share);
  const groups = inGroups(keys, limits).length;
  if (groups > mostWindows) return Math.min(rows, 2 * limits.headRows);
  const perWindow = shareOf(topOf(knowledge, limits), groups) + rowsOfFrame;
  return rows <= Math.min(limits.headRows, groups * perWindow) ? rows : undefined;
}

/** Of topics only where much is looked for: the other parts bring the few. */
function planWindows(
  knowledge: LaneKnowledge,
  { keys, limits, isNear, floorId }: LaneQuestion & { readonly floorId: number }
): readonly Part[] {
  const { lane, headId } = knowledge;
  const isOfPeople = lane.keyColumn === 'AuthorKey';
  const groups = inGroups(keys, limits);
  if (!canNameWindows(knowledge, limits) || groups.length > mostWindows) return [];
  if (!isNear && (isMost(keys, limits) || (!isOfPeople && areFew(keys)))) return [];
  const aboveId = Math.max(0, headId - limits.partRows);
  if (floorId <= aboveId + 1) return [];
  const top = shareOf(topOf(knowledge, limits), groups.length);
  const windows = groups.map((group): Part => ({
    ...{ kind: 'window', lane, keys: group, aboveId, top },
    ...(limits.mergesBounds ? belowFloors([floorId]) : {}),
    // The walk is served even if more was posted since than a window holds.
    mayBeRefused: true
  }));
  // Rows of topics are compared by moments: when those below the windows were made has to be known.
  const belowId = aboveId + 1 + rowsAtBottom;
  const bottom: Part = { kind: 'walk', lane, belowId, top: rowsAtBottom, mayBeRefused: false };
  return isOfPeople || aboveId === 0 ? windows : [...windows, bottom];
}

function hitsIn(sample: readonly string[], keys: readonly string[]): number {
  const wanted = new Set(keys);
  return sample.filter(key => wanted.has(key)).length;
}

export function inGroups(keys: readonly string[], { keysPerPart }: Limits): readonly (readonly string[])[] {
  const count = Math.ceil(keys.length / keysPerPart);
  return Array.from({ length: count }, (_, at) => keys.slice(at * keysPerPart, (at + 1) * keysPerPart));
}
