import { type Limits } from './Limits';
import { type Part, type Row } from './Part';
import { type Placed } from './Reading';
import { type Brought, type Source, type Trip } from './readPage';

export interface ModelRow extends Row {
  /** What the month column says, which need not be true. */
  readonly month: string;
  /** Nobody reads the row before. */
  readonly visibleMs: number;
  readonly bucket?: number;
}

/** The lists as a brute-force reader holds them. */
export interface ModelWorld {
  posts: readonly ModelRow[];
  topics: readonly ModelRow[];
  nowMs: number;
}

/** What was asked, part by part. */
export interface Asked {
  readonly part: Part;
  readonly isRefused: boolean;
  readonly touched: number;
}

export interface ModelServer extends Source<Placed> {
  readonly trips: readonly Trip[];
  readonly asked: readonly Asked[];
}

/** Answers as SharePoint would: counts the rows an index gives, and refuses where they are more than the threshold. */
export function modelServer(
  world: ModelWorld,
  { limits, onTrip = () => undefined }: { limits: Limits; onTrip?: () => void }
): ModelServer {
  const trips: Trip[] = [];
  const asked: Asked[] = [];
  const answer = (part: Part): 'refused' | readonly ModelRow[] => {
    const rows = part.lane.list === 'topics' ? world.topics : world.posts;
    const touched = touchedBy(part, rows, limits);
    const isRefused = rows.length > limits.threshold && touched > limits.threshold;
    asked.push({ part, isRefused, touched });
    if (isRefused && !part.mayBeRefused) throw new Error(`Unplanned refusal: ${JSON.stringify(part)}`);
    return isRefused ? 'refused' : found(part, rows, world.nowMs);
  };
  return {
    trips,
    asked,
    isShown: () => true,
    ask: trip => {
      trips.push(trip);
      onTrip();
      const answers = trip.parts.map(part => ({ part, outcome: answer(part) }));
      const whole = answers.flatMap(({ part, outcome }) =>
        part.isWhole && outcome !== 'refused' ? outcome : []
      );
      const byKey = world.posts.filter(
        row => row.visibleMs <= world.nowMs && trip.postKeys.includes(row.postKey)
      );
      const posts = [...whole, ...byKey].map(({ postKey, id, createdMs }) => ({ postKey, id, createdMs }));
      return Promise.resolve<Brought<Placed>>({ answers, posts });
    }
  };
}

/** Rows an index gives before anything else narrows them. */
function touchedBy(part: Part, rows: readonly ModelRow[], limits: Limits): number {
  switch (part.kind) {
    case 'walk':
      return part.top;
    case 'window': {
      const above = rows.filter(row => row.id > part.aboveId);
      return (limits.mergesBounds ? above.filter(row => row.id < (part.belowId ?? Infinity)) : above).length;
    }
    default:
      if (valuesOf(part) > (limits.keyStrategy === 'each' ? 1 : limits.keysPerPart)) return Infinity;
      return rows.filter(row => isOf(part, row)).length;
  }
}

function valuesOf(part: Part & { readonly keys: readonly string[] }): number {
  if (part.kind === 'month') return part.keys.length * part.months.length;
  return part.keys.length * (part.kind === 'buckets' ? part.buckets.length : 1);
}

function isOf(part: Part, row: ModelRow): boolean {
  if (part.kind === 'walk') return true;
  if (part.kind === 'month' && !part.months.includes(row.month)) return false;
  if (part.kind === 'buckets' && !part.buckets.includes(row.bucket ?? 0)) return false;
  return part.keys.includes(row.key);
}

function found(part: Part, rows: readonly ModelRow[], nowMs: number): readonly ModelRow[] {
  const { aboveId = 0, belowId = Infinity } = part;
  return rows
    .filter(row => row.visibleMs <= nowMs && row.id > aboveId && row.id < belowId && isOf(part, row))
    .sort((one, other) => other.id - one.id)
    .slice(0, part.top);
}

/** The whole timeline by reading every row, newest first. */
export function bruteForce(world: ModelWorld, keys: readonly string[]): readonly string[] {
  const followed = new Set(keys);
  const isVisible = (row: ModelRow): boolean => row.visibleMs <= world.nowMs;
  const tagged = new Set(
    world.topics.filter(row => isVisible(row) && followed.has(row.key)).map(row => row.postKey)
  );
  return world.posts
    .filter(row => isVisible(row) && (followed.has(row.key) || tagged.has(row.postKey)))
    .sort((one, other) => other.id - one.id)
    .map(row => row.postKey);
}
