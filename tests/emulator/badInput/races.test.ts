import { type Wire, type WireAnswer } from './Wire';
import { ITEMS, type WireTenant, wireTenant } from './wireTenant';

/** Two hundred at once, over real sockets. */

jest.setTimeout(30_000);

let tenant: WireTenant;
let wire: Wire;

beforeEach(async () => {
  tenant = await wireTenant();
  wire = tenant.wire;
});

afterEach(async () => {
  await tenant.expectAlive();
  await tenant.close();
});

const CROWD = 200;
const DUPLICATE =
  '{"odata.error":{"code":"-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException","message":{"lang":"en-US","value":"The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key]."}}}';

const JSON_TYPE = 'Content-Type: application/json';
const add = (body: unknown): Promise<WireAnswer> =>
  wire.send(`POST ${ITEMS}`, JSON.stringify(body), JSON_TYPE);
const crowd = <T>(one: (number: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, at) => one(at)));

function tally(values: readonly (string | number)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

async function rows(query: string): Promise<readonly Record<string, unknown>[]> {
  const { json } = await tenant.tenant.ann.get(`web/lists/getByTitle('Notes')/items?${query}&$top=5000`);
  return json.value as readonly Record<string, unknown>[];
}

/** A batch of writes of this body, each in a change set of its own. */
function batchOf(bodies: readonly unknown[]): Promise<WireAnswer> {
  const parts = bodies.map(
    body =>
      '--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: application/http\n\n' +
      `POST ${tenant.url}${ITEMS} HTTP/1.1\nContent-Type: application/json\nAccept: application/json;odata=nometadata\n\n${JSON.stringify(body)}\n--c--\n\n`
  );
  return wire.send(
    'POST /sites/hallway/_api/$batch',
    `${parts.join('')}--b--\n`,
    'Content-Type: multipart/mixed; boundary=b'
  );
}

describe('200 writers of one unique key', () => {
  it('over 200 connections: one wins, 199 are told whose fault it is', async () => {
    const answers = await crowd(number => add({ Title: `writer ${number}`, Key: 'the-one' }));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 1, 500: CROWD - 1 });
    expect(new Set(answers.filter(({ status }) => status === 500).map(({ body }) => body))).toEqual(
      new Set([DUPLICATE])
    );
    expect(await rows("$filter=Key eq 'the-one'&$select=Id")).toHaveLength(1);
  });

  it('in as many spellings as the collation takes for one: one wins', async () => {
    const spellings = ['Straße', 'STRASSE', 'strasse', 'Strasse ', 'straße\u{1F600}', 'S\u200dtrasse'];
    const answers = await crowd(number => add({ Key: spellings[number % spellings.length] }));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 1, 500: CROWD - 1 });
  });

  it('through two batches at once: one part of them all wins', async () => {
    const half = (from: number): unknown[] =>
      Array.from({ length: CROWD / 2 }, (_, at) => ({ Title: `part ${from + at}`, Key: 'the-one' }));
    const answers = await Promise.all([batchOf(half(0)), batchOf(half(CROWD / 2))]);
    const statuses = answers.flatMap(({ body }) =>
      [...body.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(match => match[1] ?? '')
    );
    expect(tally(statuses)).toEqual({ 201: 1, 500: CROWD - 1 });
    const duplicates = answers.flatMap(({ body }) => body.split('\r\n').filter(line => line === DUPLICATE));
    expect(duplicates).toHaveLength(CROWD - 1);
    expect(await rows("$filter=Key eq 'the-one'&$select=Id")).toHaveLength(1);
  });

  it('who change rows they have into it: one wins, the others keep what they had', async () => {
    await crowd(number => add({ Key: `own-${number}` }));
    const ids = (await rows('$select=Id')).map(({ Id }) => String(Id));
    const answers = await Promise.all(
      ids.map(id =>
        wire.send(
          `POST ${ITEMS}(${id})`,
          '{"Key":"shared"}',
          JSON_TYPE,
          'X-HTTP-Method: MERGE',
          'If-Match: *'
        )
      )
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 204: 1, 500: CROWD - 1 });
    const keys = (await rows('$select=Key')).map(({ Key }) => String(Key));
    expect([new Set(keys).size, keys.filter(key => key === 'shared').length]).toEqual([CROWD, 1]);
  });

  it('while it is freed and taken again: never two at a time', async () => {
    await add({ Key: 'hot' });
    const holders = await crowd(async number => {
      if (number % 2 === 0) return (await add({ Key: 'hot' })).status;
      const [holder] = await rows("$filter=Key eq 'hot'&$select=Id");
      if (!holder) return 0;
      return (
        await wire.send(`POST ${ITEMS}(${String(holder.Id)})`, '', 'X-HTTP-Method: DELETE', 'If-Match: *')
      ).status;
    });
    expect(holders.every(status => [0, 200, 201, 404, 500].includes(status))).toBe(true);
    expect((await rows("$filter=Key eq 'hot'&$select=Id")).length).toBeLessThanOrEqual(1);
  });
});

describe('200 writers of different rows', () => {
  it('all win, with an id each, none left out', async () => {
    const answers = await crowd(number => add({ Title: `row ${number}`, Key: `key-${number}` }));
    const ids = answers.map(({ body }) => (JSON.parse(body) as { Id: number }).Id).sort((a, b) => a - b);
    expect(ids).toEqual(Array.from({ length: CROWD }, (_, at) => at + 1));
    expect(await rows('$select=Id')).toHaveLength(CROWD);
  });
});

describe('200 writers of one version of one row', () => {
  it('by its ETag: one wins, the others are told that it changed', async () => {
    const { head } = await add({ Title: 'contested' });
    const etag = /^etag: (.*)$/im.exec(head)?.[1] ?? '';
    const answers = await crowd(number =>
      wire.send(
        `POST ${ITEMS}(1)`,
        JSON.stringify({ Title: `edit ${number}` }),
        JSON_TYPE,
        'X-HTTP-Method: MERGE',
        `If-Match: ${etag}`
      )
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 204: 1, 412: CROWD - 1 });
    const winner = answers.findIndex(({ status }) => status === 204);
    expect(await rows('$select=Title')).toMatchObject([{ Title: `edit ${winner}` }]);
  });

  it('who delete it: one does, the others find nothing', async () => {
    await add({ Title: 'doomed' });
    const answers = await crowd(() =>
      wire.send(`POST ${ITEMS}(1)`, '', 'X-HTTP-Method: DELETE', 'If-Match: *')
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 404: CROWD - 1 });
  });
});

describe('200 readers while others write', () => {
  it('each see a beginning of what is written, in order, and no half of a row', async () => {
    let written = 0;
    const writing = crowd(async number => {
      await add({ Title: `t${number}`, Key: `k${number}`, Rank: number });
      written += 1;
    });
    const readings = await crowd(async () => {
      const before = written;
      const answer = await wire.send(`GET ${ITEMS}?$select=Id,Title,Key,Rank&$top=5000`);
      return {
        before,
        status: answer.status,
        seen: (JSON.parse(answer.body) as { value: Record<string, unknown>[] }).value
      };
    });
    await writing;
    for (const { before, status, seen } of readings) {
      expect(status).toBe(200);
      // What was acknowledged before the question is in the answer.
      expect(seen.length).toBeGreaterThanOrEqual(before);
      expect(seen.map(({ Id }) => Id)).toEqual(seen.map((_, at) => at + 1));
      for (const row of seen)
        expect([row.Title, row.Key]).toEqual([`t${String(row.Rank)}`, `k${String(row.Rank)}`]);
    }
    expect(await rows('$select=Id')).toHaveLength(CROWD);
  });

  it('find the page after theirs where it was, though rows go and come', async () => {
    for (let number = 0; number < 20; number += 1) await add({ Title: `t${number}`, Rank: number });
    const first = await wire.send(`GET ${ITEMS}?$select=Id&$top=5`);
    const next = (JSON.parse(first.body) as Record<string, string>)['odata.nextLink'] ?? '';
    await wire.send(`POST ${ITEMS}(5)`, '', 'X-HTTP-Method: DELETE', 'If-Match: *');
    await add({ Title: 'late' });
    const second = await wire.send(`GET ${next.slice(next.indexOf('/sites'))}`);
    const ids = (JSON.parse(second.body) as { value: { Id: number }[] }).value.map(({ Id }) => Id);
    expect(ids).toEqual([6, 7, 8, 9, 10]);
  });
});

describe('200 people who come to a site at once', () => {
  it('get one id each, and one only', async () => {
    const people = Array.from({ length: 60 }, (_, at) => `new${at}@contoso.example`);
    await tenant.tenant.nobody.post('/_emulator/directory', {
      people: people.map(upn => ({ upn, displayName: upn }))
    });
    const wires = await Promise.all(people.map(upn => tenant.wireOf(upn)));
    const answers = await Promise.all(
      wires.flatMap(one =>
        [1, 2, 3].map(() => one.send('GET /sites/hallway/_api/web/currentuser?$select=Id'))
      )
    );
    const ids = answers.map(({ body }) => (JSON.parse(body) as { Id: number }).Id);
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 180 });
    expect(Object.values(tally(ids))).toEqual(Array.from({ length: 60 }, () => 3));
  });
});
