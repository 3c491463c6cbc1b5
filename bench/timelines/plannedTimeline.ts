import { sharePointLimits } from '../../src/backend/sharepoint/planner/Limits';
import { monthAt } from '../../src/backend/sharepoint/planner/months';
import { postLane, type Answer, type Part, type Row } from '../../src/backend/sharepoint/planner/Part';
import { partQuery } from '../../src/backend/sharepoint/planner/partQuery';
import {
  beginReading,
  type Feed,
  type Placed,
  type Reading,
  type Remembered
} from '../../src/backend/sharepoint/planner/Reading';
import { readPage, type Page, type Source } from '../../src/backend/sharepoint/planner/readPage';
import { birthMs, nowMs } from '../world/calendar';
import { sitePath } from '../world/provisionSite';
import { type Visitor } from './Visitor';

/** A timeline of the planner, each part asked for as a request of its own, all of a trip at once. */
export interface PlannedTimeline {
  readNewest(): Promise<Page<Placed>>;
  readOlder(cursor: number): Promise<Page<Placed>>;
  /** Again, with nothing but what a visit leaves behind. */
  nextVisit(): PlannedTimeline;
}

export function plannedTimeline(
  visitor: Visitor,
  feeds: readonly Feed[],
  remembered?: Remembered
): PlannedTimeline {
  const source = sourceOf(visitor);
  const begin = (): Reading<Placed> =>
    beginReading(feeds, {
      calendar: { nowMs, firstMonth: monthAt(birthMs, 0) },
      limits: sharePointLimits,
      remembered
    });
  let reading = begin();
  const read = async (cursor?: number): Promise<Page<Placed>> => {
    const page = await readPage(source, reading, cursor);
    reading = page.reading;
    return page;
  };
  return {
    readNewest: () => {
      reading = begin();
      return read();
    },
    readOlder: read,
    nextVisit: () => plannedTimeline(visitor, feeds, rememberedOf(reading))
  };
}

function rememberedOf({ feeds }: Reading<Placed>): Remembered {
  const rates = new Map(feeds.flatMap(({ knowledge }) => [...knowledge.rates]));
  return { rates, headId: Math.max(...feeds.map(({ knowledge }) => knowledge.headId)) };
}

function sourceOf(visitor: Visitor): Source<Placed> {
  return {
    isShown: () => true,
    ask: async ({ parts, postKeys }) => {
      const byKey = postKeys.length > 0 ? [keyPart(postKeys)] : [];
      const answers = await Promise.all(
        [...parts, ...byKey].map(part => answerOf(visitor, part, byKey.includes(part)))
      );
      const whole = answers.filter(
        ({ part }) => byKey.includes(part) || (part.kind === 'walk' && part.isWhole)
      );
      const posts = whole.flatMap(({ outcome }) => (outcome === 'refused' ? [] : outcome));
      return { answers: answers.filter(({ part }) => !byKey.includes(part)), posts };
    }
  };
}

function keyPart(keys: readonly string[]): Part {
  return { kind: 'all-time', lane: postLane, keys, top: keys.length, mayBeRefused: false };
}

const body =
  'Body,AuthorKey,AuthorId,Modified,EditedAt,Extra,RootKey,ParentKey,SubjectKey,Author/Title,Author/Name';

async function answerOf(visitor: Visitor, part: Part, isWholePost: boolean): Promise<Answer> {
  const isWhole = isWholePost || (part.kind === 'walk' && part.isWhole === true);
  const columns = [...new Set(['Id', 'Created', 'PostKey', part.lane.keyColumn])].join(',');
  const answer = await sendPart(visitor, part, isWhole ? `${columns},${body}&$expand=Author` : columns);
  if (answer.ok) {
    const { value } = (await answer.json()) as { value: readonly Readonly<Record<string, unknown>>[] };
    return { part, outcome: value.map(row => rowOf(row, part.lane.keyColumn)) };
  }
  if (part.mayBeRefused) return { part, outcome: 'refused' };
  throw new Error(`${JSON.stringify(part).slice(0, 200)}: ${await answer.text()}`);
}

function sendPart({ fetch, webUrl }: Visitor, part: Part, select: string): Promise<Response> {
  const query = partQuery(part, sharePointLimits);
  const list = part.lane.list === 'posts' ? 'HallwayPosts' : 'HallwayTopics';
  const address = `${webUrl}/_api/web/GetList('${sitePath}/Lists/${list}')`;
  const headers = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
  if (query.kind === 'view') {
    const viewXml = JSON.stringify({ query: { ViewXml: query.viewXml } });
    return fetch(`${address}/getitems?$select=${select}`, { method: 'POST', headers, body: viewXml });
  }
  const filter = query.filter === '' ? '' : `&$filter=${encodeURIComponent(query.filter)}`;
  return fetch(`${address}/items?$select=${select}&$orderby=Id desc&$top=${query.top}${filter}`, { headers });
}

function rowOf(row: Readonly<Record<string, unknown>>, keyColumn: string): Row {
  return {
    id: Number(row['Id']),
    createdMs: Date.parse(String(row['Created'])),
    postKey: String(row['PostKey']),
    key: String(row[keyColumn])
  };
}
