import { type GraphAnswer, type GraphCaller } from './graphTenant';
import { siteTenant, type SiteTenant } from './siteTenant';

let tenant: SiteTenant;
let member: GraphCaller;

beforeEach(async () => {
  tenant = await siteTenant();
  member = tenant.as('ann');
});

afterEach(() => tenant.emulator.close());

function titles({ value }: GraphAnswer): unknown[] {
  return value.map(({ fields }) => (fields as { Title: string } | undefined)?.Title);
}

const add = (who: GraphCaller, fields: object): Promise<GraphAnswer> =>
  who.send('POST', `${tenant.list}/items`, { fields });

describe('items', () => {
  beforeEach(async () => {
    for (let at = 1; at <= 7; at += 1)
      await add(member, { Title: `Note ${at}`, Key: `k${at}`, Rank: at % 3 });
  });

  const items = (query: string, headers?: Record<string, string>): Promise<GraphAnswer> =>
    member.get(`${tenant.list}/items?${query}`, headers);
  const SCAN = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

  it('come without fields unless these are asked for', async () => {
    expect((await items('$top=1')).value[0]).not.toHaveProperty('fields');
    expect(titles(await items('$top=2&$expand=fields'))).toEqual(['Note 1', 'Note 2']);
    expect((await items('$top=1&expand=fields')).status).toBe(501);
  });

  it('come in pages to the end', async () => {
    const found: unknown[] = [];
    let query = '$top=3&$expand=fields($select=Title)';
    for (let page = 0; page < 5 && query !== ''; page += 1) {
      const answer = await items(query);
      found.push(...titles(answer));
      const next = answer.json['@odata.nextLink'];
      query = typeof next === 'string' ? new URL(next).search.slice(1) : '';
    }
    expect(found).toEqual([1, 2, 3, 4, 5, 6, 7].map(at => `Note ${at}`));
  });

  it('are filtered and sorted by what an index serves', async () => {
    expect(titles(await items("$expand=fields&$filter=fields/Key eq 'k3'"))).toEqual(['Note 3']);
    expect(
      titles(await items("$expand=fields&$filter=startswith(fields/Key,'k') and fields/id gt 5"))
    ).toEqual([...['Note 6', 'Note 7']]);
    expect(titles(await items('$expand=fields&$orderby=fields/Key desc&$top=2'))).toEqual([
      'Note 7',
      'Note 6'
    ]);
    expect(titles(await items('$expand=fields&$orderby=id desc&$top=1'))).toEqual(['Note 7']);
  });

  it('are filtered by anything else only by those who accept that it may fail', async () => {
    const words = (field: string): string =>
      `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`;
    const filter = "$expand=fields&$filter=fields/Title eq 'Note 2'";
    expect((await items(filter)).refusal).toEqual([400, 'invalidRequest', words('Title')]);
    expect((await items('$orderby=fields/Rank')).refusal).toEqual([400, 'invalidRequest', words('Rank')]);
    expect(titles(await items(filter, SCAN))).toEqual(['Note 2']);
    expect(titles(await items('$expand=fields&$orderby=fields/Rank&$top=2', SCAN))).toEqual([
      'Note 3',
      'Note 6'
    ]);
    expect(titles(await items('$expand=fields&$filter=fields/AuthorLookupId eq 1', SCAN))).toEqual([]);
  });

  it('fail so on a large list', async () => {
    await tenant.control('switches', { threshold: 5 });
    const refused = await items("$filter=fields/Title eq 'Note 2'", SCAN);
    expect(refused.refusal).toEqual([
      ...[422, 'notSupported', 'The request is unprocessable because it uses too many resources']
    ]);
    expect((refused.json.error as { innerError: { code: string } }).innerError.code).toBe('tooManyResources');
    expect((await items("$filter=fields/Key eq 'k2'")).status).toBe(200);
  });

  it('are counted by the rows they touch', async () => {
    tenant.emulator.meters.reset();
    await items("$filter=fields/Key eq 'k2'");
    const { byOperation } = tenant.emulator.meters.read();
    expect(byOperation['graph list items']?.rowsTouched).toBe(1);
  });

  it.each([
    ["$filter=fields/Shoe eq 'x'", 400],
    ["$filter=Title eq 'x'", 400],
    ['$filter=fields/Key', 400],
    ["$filter=fields/Key eq 'x", 400],
    ['$orderby=fields/Shoe', 400],
    ['$top=0', 400],
    ['$top=x', 400],
    ['$skiptoken=zzz', 400],
    ['$expand=driveItem', 400],
    ['$select=shoe', 400],
    ['$skip=1', 501],
    ['$count=true', 501]
  ])('are refused for %s', async (query, status) => {
    expect((await items(query)).status).toBe(status);
  });
});
