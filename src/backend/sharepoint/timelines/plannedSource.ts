import { askBatch, type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { type Limits } from '../planner/Limits';
import { postLane, type Answer, type Part } from '../planner/Part';
import { partQuery } from '../planner/partQuery';
import { type Brought, type Source, type Trip } from '../planner/readPage';
import { type FiledTopics } from './FiledTopics';
import { lightPostColumns, lightPostRow, lightTopicColumns, lightTopicRow } from './lightRows';
import { readWhole, type WholeRows } from './readWhole';
import { type WholePost } from './WholePost';

export interface PlannedSource extends Source<WholePost> {
  /** The same trip, with questions of the caller's own in it. */
  askWith(trip: Trip, others: Others): Promise<Brought<WholePost>>;
  /** IDs of rows met since this was last asked that could not be shown. */
  takeUnavailable(): readonly number[];
}

export interface Others {
  readonly asks: readonly Ask[];
  /** Called before anything else of the trip is looked at. */
  learn(found: readonly Asked[]): void;
}

const noOthers: Others = { asks: [], learn: () => undefined };

export interface SourceParts {
  readonly connection: Connection;
  readonly limits: Limits;
  readonly filed: FiledTopics;
  /** Keyed parts whose posts are brought along whole: they save the trip for bodies. */
  isWhole(part: Part): boolean;
  isShown(post: WholePost): boolean;
  /** Whether a post met among everybody's is one of this timeline, as far as its writer tells. */
  isWanted(post: WholePost): boolean;
}

/** Asks SharePoint for what the planner wants: each trip is one `$batch`. */
export function plannedSource(parts: SourceParts): PlannedSource {
  const unavailable = new Set<number>();
  const askWith: PlannedSource['askWith'] = async (trip, others) => {
    const outcomes = await askTrip(parts, { queries: queriesOf(trip, parts), others });
    const whole = outcomes.filter(({ query }) => query.isWhole);
    const read = whole.map(({ query, asked }) => ({ query, ...readOutcome(asked, parts) }));
    read.forEach(({ unavailableIds }) => unavailableIds.forEach(id => unavailable.add(id)));
    const posts = read.flatMap(({ query, posts: some }) =>
      query.part.kind === 'walk' ? some.filter(post => parts.isWanted(post)) : some
    );
    const answers = outcomes.filter(({ query }) => query.isAnswer).map(outcome => answerOf(outcome, parts));
    return { answers, posts };
  };
  return {
    askWith,
    ask: trip => askWith(trip, noOthers),
    isShown: post => parts.isShown(post),
    takeUnavailable: () => {
      const ids = [...unavailable];
      unavailable.clear();
      return ids;
    }
  };
}

interface Query {
  readonly part: Part;
  readonly isWhole: boolean;
  /** Whether the planner waits for it. */
  readonly isAnswer: boolean;
}

function queriesOf({ parts, postKeys }: Trip, { isWhole, limits }: SourceParts): readonly Query[] {
  const asked = parts.flatMap((part): readonly Query[] => {
    if (part.kind !== 'walk' || !part.isWhole) return [{ part, isWhole: isWhole(part), isAnswer: true }];
    // Two hundred whole posts would weigh as much as ten pages: only a page of them comes whole.
    const page = { ...part, top: limits.pageSize };
    return [
      { part, isWhole: false, isAnswer: true },
      { part: page, isWhole: true, isAnswer: false }
    ];
  });
  const size = limits.keyStrategy === 'each' ? 1 : limits.keysPerPart;
  const groups = Array.from({ length: Math.ceil(postKeys.length / size) }, (_, at) =>
    postKeys.slice(at * size, (at + 1) * size)
  );
  const byKey = groups.map((keys): Query => {
    const part: Part = { kind: 'all-time', lane: postLane, keys, top: keys.length, mayBeRefused: false };
    return { part, isWhole: true, isAnswer: false };
  });
  return [...asked, ...byKey];
}

interface Outcome {
  readonly query: Query;
  readonly asked: Asked;
}

async function askTrip(
  parts: SourceParts,
  { queries, others }: { queries: readonly Query[]; others: Others }
): Promise<readonly Outcome[]> {
  const asks = [...queries.map(query => askOf(query, parts)), ...others.asks];
  const act = { act: 'read', target: 'a timeline' };
  const asked = await askBatch(parts.connection, { act, asks });
  others.learn(asked.slice(queries.length));
  return queries.map((query, at) => ({ query, asked: asked[at] ?? [] }));
}

function askOf({ part, isWhole }: Query, { connection, limits }: SourceParts): Ask {
  const { findList, postColumns } = connection;
  const isPosts = part.lane.list === 'posts';
  const light = isPosts ? lightPostColumns : lightTopicColumns;
  return {
    // What is always served is asked in the same trip.
    mayBeRefused: part.mayBeRefused,
    rows: batched =>
      askRows(batched, findList, {
        list: isPosts ? 'HallwayPosts' : 'HallwayTopics',
        columns: isWhole ? postColumns.names() : light,
        query: partQuery(part, limits),
        hasMetadata: isWhole
      })
  };
}

function readOutcome(asked: Asked, { connection }: SourceParts): WholeRows {
  return readWhole(asked === 'refused' ? [] : asked, connection.serverClock.nowMs());
}

function answerOf({ query: { part }, asked }: Outcome, { filed }: SourceParts): Answer {
  if (asked === 'refused') return { part, outcome: asked };
  if (part.lane.list === 'posts') return { part, outcome: asked.map(lightPostRow) };
  const rows = asked.map(lightTopicRow);
  rows.forEach(row => filed.note(row));
  return { part, outcome: rows };
}
