import { askBatch, type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { type Limits } from '../planner/Limits';
import { postLane, type Answer, type Part } from '../planner/Part';
import { partQuery } from '../planner/partQuery';
import { type Source, type Trip } from '../planner/readPage';
import { type FiledTopics } from './FiledTopics';
import { lightPostColumns, lightPostRow, lightTopicColumns, lightTopicRow } from './lightRows';
import { readWhole, type WholeRows } from './readWhole';
import { type WholePost } from './WholePost';

export interface PlannedSource extends Source<WholePost> {
  /** Questions of the caller's own, for the next trip to take along. */
  askAlong(others: Others): void;
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
  isShown(post: WholePost): boolean;
  /** Whether a post met among everybody's is one of this timeline, as far as its writer tells. */
  isWanted(post: WholePost): boolean;
}

/** Asks SharePoint for what the planner wants: each trip is one `$batch`. */
export function plannedSource(parts: SourceParts): PlannedSource {
  const unavailable = new Set<number>();
  let along = noOthers;
  return {
    ask: async trip => {
      const others = along;
      along = noOthers;
      const outcomes = await askTrip(parts, { queries: queriesOf(trip, parts), others });
      const posts = outcomes
        .filter(({ query }) => query.isWhole)
        .flatMap(outcome => {
          const read = readOutcome(outcome, parts);
          read.unavailableIds.forEach(id => unavailable.add(id));
          return outcome.query.part.kind === 'walk' ? read.posts.filter(parts.isWanted) : read.posts;
        });
      const answers = outcomes.filter(({ query }) => query.isAnswer).map(outcome => answerOf(outcome, parts));
      return { answers, posts };
    },
    askAlong: others => {
      along = others;
    },
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

function queriesOf({ parts, postKeys }: Trip, { limits }: SourceParts): readonly Query[] {
  const asked = parts.flatMap((part): readonly Query[] => {
    if (part.kind !== 'walk' || !part.isWhole)
      return [{ part, isWhole: part.isWhole === true, isAnswer: true }];
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
  const light = isPosts ? lightPostColumns(part.lane) : lightTopicColumns;
  return {
    // What is always served is asked in the same trip.
    mayBeRefused: part.mayBeRefused,
    rows: batched =>
      askRows(batched, findList, {
        list: isPosts ? 'HallwayPosts' : 'HallwayTopics',
        columns: isWhole ? postColumns.names() : light,
        // Without ETags: half of a post's weight, and of all of these only one's own are ever edited.
        query: partQuery(part, limits)
      })
  };
}

function readOutcome({ asked }: Outcome, { connection }: SourceParts): WholeRows {
  return readWhole(asked === 'refused' ? [] : asked, connection.serverClock.nowMs());
}

function answerOf({ query: { part }, asked }: Outcome, { filed }: SourceParts): Answer {
  if (asked === 'refused') return { part, outcome: asked };
  if (part.lane.list === 'posts') return { part, outcome: asked.map(row => lightPostRow(row, part.lane)) };
  const rows = asked.map(lightTopicRow);
  rows.forEach(row => filed.note(row));
  return { part, outcome: rows };
}
