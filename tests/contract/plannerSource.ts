import { type Limits } from '../../src/backend/sharepoint/planner/Limits';
import { postLane, type Answer, type Part, type Row } from '../../src/backend/sharepoint/planner/Part';
import { partQuery, type PartQuery } from '../../src/backend/sharepoint/planner/partQuery';
import { type Placed } from '../../src/backend/sharepoint/planner/Reading';
import { type Source, type Trip } from '../../src/backend/sharepoint/planner/readPage';
import { type EmulatorWorld } from './emulatorWorld';

export interface CountedSource extends Source<Placed> {
  readonly trips: readonly Trip[];
  readonly answers: readonly Answer[];
}

type RawRow = Readonly<Record<string, unknown>>;

const listOf = {
  posts: 'HallwayPosts',
  topics: 'HallwayTopics',
  reactions: 'HallwayReactions',
  follows: 'HallwayFollows'
} as const;
const thresholdCode = '-2147024860';

/** Asks the emulator for what the planner wants, part by part. */
export function plannerSource(world: EmulatorWorld, limits: Limits): CountedSource {
  const trips: Trip[] = [];
  const answers: Answer[] = [];
  const answerPart = async (part: Part): Promise<Answer> => {
    const text = await (await sendPart(world, part, limits)).text();
    if (text.includes(thresholdCode)) {
      if (!part.mayBeRefused) throw new Error(`Unplanned refusal: ${JSON.stringify(part)}`);
      return { part, outcome: 'refused' };
    }
    return { part, outcome: rowsIn(text).map(row => rowOf(part, row)) };
  };
  return {
    trips,
    answers,
    isShown: () => true,
    ask: async trip => {
      trips.push(trip);
      const mine: Answer[] = [];
      for (const part of trip.parts) mine.push(await answerPart(part));
      answers.push(...mine);
      const whole = mine.flatMap(({ part, outcome }) =>
        part.isWhole && outcome !== 'refused' ? outcome : []
      );
      const posts = [...whole, ...(await postsByKey(world, { postKeys: trip.postKeys, limits }))];
      return {
        answers: mine,
        posts: posts.map(({ postKey, id, createdMs }) => ({ postKey, id, createdMs }))
      };
    }
  };
}

/** Every row of a list, by pages of IDs. */
export async function allRows(world: EmulatorWorld, list: 'posts' | 'topics'): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for (;;) {
    const afterId = Number(rows[rows.length - 1]?.['Id'] ?? 0);
    const options = `$filter=Id gt ${afterId}&$orderby=Id&$top=40`;
    const page = rowsIn(await (await world.raw('owner', `${itemsOf(list)}?${options}`)).text());
    if (page.length === 0) return rows;
    rows.push(...page);
  }
}

function itemsOf(list: keyof typeof listOf): string {
  return `/_api/web/GetList('/sites/team/Lists/${listOf[list]}')/items`;
}

async function sendPart(world: EmulatorWorld, part: Part, limits: Limits): Promise<Response> {
  const query: PartQuery = partQuery(part, limits);
  const address = itemsOf(part.lane.list);
  const select = `$select=${[...new Set(['Id', 'Created', 'PostKey', part.lane.keyColumn])].join(',')}`;
  if (query.kind === 'view') {
    const body = JSON.stringify({ query: { ViewXml: query.viewXml } });
    const headers = { 'Content-Type': 'application/json' };
    return world.raw('ann', `${address.replace(/items$/, 'getitems')}?${select}`, {
      method: 'POST',
      body,
      headers
    });
  }
  const filter = query.filter === '' ? '' : `&$filter=${encodeURIComponent(query.filter)}`;
  return world.raw('ann', `${address}?${select}&$orderby=Id desc&$top=${query.top}${filter}`);
}

/** Bodies come by key as keyed parts do, under the same rules. */
async function postsByKey(
  world: EmulatorWorld,
  { postKeys, limits }: { postKeys: readonly string[]; limits: Limits }
): Promise<readonly Row[]> {
  const size = limits.keyStrategy === 'each' ? 1 : limits.keysPerPart;
  const rows: Row[] = [];
  for (let at = 0; at < postKeys.length; at += size) {
    const keys = postKeys.slice(at, at + size);
    const part: Part = { kind: 'all-time', lane: postLane, keys, top: size, mayBeRefused: false };
    rows.push(...rowsIn(await (await sendPart(world, part, limits)).text()).map(row => rowOf(part, row)));
  }
  return rows;
}

function rowsIn(text: string): readonly RawRow[] {
  const body = JSON.parse(text) as { readonly value?: readonly RawRow[] };
  if (!body.value) throw new Error(text);
  return body.value;
}

function rowOf({ lane }: Part, row: RawRow): Row {
  return {
    id: Number(row['Id']),
    createdMs: Date.parse(String(row['Created'])),
    postKey: String(row['PostKey']),
    key: String(row[lane.keyColumn])
  };
}
