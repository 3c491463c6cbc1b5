import { type Answer, NOTES, refusal, type TestTenant, testTenant } from '../rest/testTenant';
import { equals, tenantWithRows, viewOf } from '../render/streamTenant';

const GET_ITEMS = `${NOTES}/getitems`;

const idsIn = (answer: Answer): number[] => {
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.json.value as { Id: number }[]).map(({ Id }) => Id);
};

describe('getitems', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await tenantWithRows(120, { threshold: 50 });
  });
  afterAll(() => tenant.emulator.close());

  const ask = (view: string): Promise<Answer> => tenant.ben.post(GET_ITEMS, { query: { ViewXml: view } });

  it('means whoever asks, and the day of the tenant', async () => {
    const mine = '<Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq>';
    const few = `<And><Lt><FieldRef Name="ID"/><Value Type="Counter">9</Value></Lt>${mine}</And>`;
    expect(idsIn(await ask(viewOf({ where: few })))).toEqual([2, 4, 6, 8]);
    const since = (offset: number): string =>
      `<And>${equals('Month', 'm5')}<Gt><FieldRef Name="Created"/><Value Type="DateTime" IncludeTimeValue="TRUE"><Today OffsetDays="${offset}"/></Value></Gt></And>`;
    expect(idsIn(await ask(viewOf({ where: since(-1) })))).toHaveLength(12);
    expect(idsIn(await ask(viewOf({ where: since(0) })))).toEqual([]);
  });

  it('refuses to group a large list, and orders a narrowed one by its groups', async () => {
    const grouped = (where: string): string =>
      `<View><Query>${where}<GroupBy><FieldRef Name="Month" Ascending="FALSE"/></GroupBy></Query></View>`;
    const refused = await ask(grouped(''));
    expect([refused.status, refused.text]).toEqual([
      500,
      refusal(
        '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
        'The attempted operation is prohibited because it exceeds the list view threshold.'
      )
    ]);
    const two = `<Where><Or>${equals('Month', 'm1')}${equals('Month', 'm2')}</Or></Where>`;
    expect(idsIn(await ask(grouped(two))).slice(10, 14)).toEqual([102, 112, 1, 11]);
  });

  it.each([
    ['<View><Joins/></View>', '<Joins> in <View>'],
    [viewOf({ where: '<Membership/>' }), '<Membership>'],
    [viewOf({ where: '<DateRangesOverlap/>' }), '<DateRangesOverlap>'],
    [viewOf({ where: equals('Title', '<Month/>') }), '<Month/> as a value']
  ])('says of %s that SharePoint could', async (view, what) => {
    const answer = await ask(view);
    expect([answer.status, answer.errorText]).toEqual([501, `The emulator does not implement ${what}.`]);
  });
});

describe('a column of several values', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await testTenant();
    const { ann } = tenant;
    await ann.post('web/lists', { Title: 'Notes', BaseTemplate: 100 });
    for (const SchemaXml of [
      '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>Red</CHOICE><CHOICE>Blue</CHOICE></CHOICES></Field>',
      '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team"/>'
    ])
      await ann.post(`${NOTES}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: 8 } });
    const ben = (await tenant.ben.get('web/currentuser')).json.Id;
    const me = (await ann.get('web/currentuser')).json.Id;
    await ann.post(`${NOTES}/items`, { Title: 'both', Tags: ['Red', 'Blue'], TeamId: [ben, me] });
    await ann.post(`${NOTES}/items`, { Title: 'red', Tags: ['Red'], TeamId: [ben] });
    await ann.post(`${NOTES}/items`, { Title: 'none' });
  });
  afterAll(() => tenant.emulator.close());

  const titles = (answer: Answer): unknown =>
    answer.status === 200
      ? (answer.json.value as { Title: string }[]).map(({ Title }) => Title)
      : answer.status;
  const byCaml = async (where: string): Promise<unknown> =>
    titles(await tenant.ben.post(GET_ITEMS, { query: { ViewXml: viewOf({ where }) } }));
  const byOData = async (filter: string): Promise<unknown> =>
    titles(await tenant.ben.get(`${NOTES}/items?$filter=${encodeURIComponent(filter)}`));

  const tags = '<FieldRef Name="Tags"/><Value Type="Text">blue</Value>';
  const team = '<FieldRef Name="Team" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value>';

  it('includes each of them, in CAML', async () => {
    expect(await byCaml(`<Includes>${tags}</Includes>`)).toEqual(['both']);
    expect(await byCaml(`<NotIncludes>${tags}</NotIncludes>`)).toEqual(['red', 'none']);
    expect(await byCaml(`<Eq>${tags}</Eq>`)).toEqual(['both']);
    expect(await byCaml(`<Includes>${team}</Includes>`)).toEqual(['both', 'red']);
    expect(
      await byCaml('<Includes><FieldRef Name="Team"/><Value Type="User">ben member</Value></Includes>')
    ).toEqual(['both', 'red']);
  });

  it('equals each of them, in OData', async () => {
    expect(await byOData("Tags eq 'Red'")).toEqual(['both', 'red']);
    expect(await byOData("Tags ne 'Blue'")).toEqual(['red', 'none']);
    expect(await byOData("Team/Title eq 'Ann Owner'")).toEqual(['both']);
    expect(await byOData('Tags eq null')).toEqual(['none']);
  });

  it.each(["Tags gt 'Red'", "Team/Title lt 'a'"])('is neither more nor less: %s', async filter => {
    expect(await byOData(filter)).toBe(400);
  });

  it('is not searched inside, and that is said', async () => {
    expect(await byOData("startswith(Tags,'R')")).toBe(501);
    expect(await byCaml(`<Includes><FieldRef Name="Title"/><Value Type="Text">a</Value></Includes>`)).toBe(
      400
    );
  });
});
