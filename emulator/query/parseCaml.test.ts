import { NotEmulated, QuerySyntaxError, UnsupportedExpression } from './errors';
import { parseCaml } from './parseCaml';
import { type Predicate } from './Predicate';

function where(condition: string): Predicate | undefined {
  return parseCaml(`<View><Query><Where>${condition}</Where></Query></View>`).where;
}

const REF = '<FieldRef Name="Title"/>';
const TEXT = '<Value Type="Text">a &lt;b&gt; &amp;amp; &#x27;c&#39;</Value>';

describe('parseCaml', () => {
  it('reads order, limit, paging and fields of a view', () => {
    const view = parseCaml(
      `<View Scope="RecursiveAll"><Query><OrderBy><FieldRef Name="ID" Ascending="FALSE"/><FieldRef Name="Title"/></OrderBy></Query>
       <ViewFields><FieldRef Name="ID"/><FieldRef Name="Body"/></ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`
    );
    expect(view).toEqual({
      orderBy: [
        { field: 'ID', direction: 'desc' },
        { field: 'Title', direction: 'asc' }
      ],
      rowLimit: 30,
      isPaged: true,
      viewFields: ['ID', 'Body']
    });
  });

  it('asks for everything when the view is empty', () => {
    const all = { orderBy: [], isPaged: false, viewFields: [] };
    expect(parseCaml('')).toEqual(all);
    expect(parseCaml('<View/>')).toEqual(all);
    expect(parseCaml('<View><Query><Where/></Query></View>')).toEqual(all);
  });

  it.each([
    ['Eq', 'eq'],
    ['Neq', 'ne'],
    ['Lt', 'lt'],
    ['Leq', 'le'],
    ['Gt', 'gt'],
    ['Geq', 'ge']
  ])('reads %s, decoding the five entities and character references once', (element, op) => {
    expect(where(`<${element}>${REF}${TEXT}</${element}>`)).toEqual({
      kind: 'compare',
      field: { name: 'Title' },
      op,
      value: { type: 'text', value: "a <b> &amp; 'c'" }
    });
  });

  it('reads null tests, beginnings, parts and lists of values', () => {
    expect(where(`<IsNull>${REF}</IsNull>`)).toEqual({ kind: 'isNull', field: { name: 'Title' } });
    expect(where(`<IsNotNull>${REF}</IsNotNull>`)).toMatchObject({ kind: 'isNotNull' });
    expect(where(`<BeginsWith>${REF}<Value Type="Text"> x</Value></BeginsWith>`)).toMatchObject({
      kind: 'startsWith',
      value: ' x'
    });
    expect(where(`<Contains>${REF}<Value Type="Note">x</Value></Contains>`)).toMatchObject({
      kind: 'contains'
    });
    expect(
      where(
        '<In><FieldRef Name="ID"/><Values><Value Type="Counter">1</Value><Value Type="Number">2</Value></Values></In>'
      )
    ).toMatchObject({ kind: 'in', values: [{ value: 1 }, { value: 2 }] });
  });

  it('reads a chain nested on the left as one', () => {
    const isNull = `<IsNull>${REF}</IsNull>`;
    expect(where(`<And><And>${isNull}${isNull}</And>${isNull}</And>`)).toMatchObject({
      kind: 'and',
      terms: { length: 3 }
    });
    expect(where(`<Or>${isNull}<And>${isNull}${isNull}</And></Or>`)).toMatchObject({
      kind: 'or',
      terms: { length: 2 }
    });
  });

  it('means the id of a person only where LookupId says so', () => {
    expect(
      where('<Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer">3</Value></Eq>')
    ).toMatchObject({ field: { name: 'Author', property: 'Id' } });
    expect(where('<Eq><FieldRef Name="Author"/><Value Type="User">Ann</Value></Eq>')).toMatchObject({
      field: { name: 'Author' }
    });
  });

  it('compares days unless the time is included', () => {
    const value = (include: string): string =>
      `<Value Type="DateTime"${include}>2026-11-22T09:00:00Z</Value>`;
    expect(where(`<Geq>${REF}${value(' IncludeTimeValue="TRUE"')}</Geq>`)).toMatchObject({
      op: 'ge',
      value: { value: '2026-11-22T09:00:00Z' }
    });
    expect(where(`<Eq>${REF}${value('')}</Eq>`)).toMatchObject({
      kind: 'and',
      terms: [
        { op: 'ge', value: { value: '2026-11-22T00:00:00Z' } },
        { op: 'lt', value: { value: '2026-11-23T00:00:00Z' } }
      ]
    });
    expect(where(`<Neq>${REF}${value('')}</Neq>`)).toMatchObject({ kind: 'not' });
    expect(where(`<Gt>${REF}${value('')}</Gt>`)).toMatchObject({
      op: 'ge',
      value: { value: '2026-11-23T00:00:00Z' }
    });
    expect(where(`<Leq>${REF}${value('')}</Leq>`)).toMatchObject({
      op: 'lt',
      value: { value: '2026-11-23T00:00:00Z' }
    });
    expect(where(`<Lt>${REF}${value('')}</Lt>`)).toMatchObject({
      op: 'lt',
      value: { value: '2026-11-22T00:00:00Z' }
    });
  });

  it.each([
    '<View><Query>',
    '<!DOCTYPE x [<!ENTITY a "b">]><View/>',
    '<View/><View/>',
    'Title eq 1',
    '<View><Query><Where><And><IsNull><FieldRef Name="A"/></IsNull></And></Where></Query></View>',
    '<View><Query><Where><Eq><Value Type="Text">a</Value></Eq></Where></Query></View>',
    '<View><Query><Where><Eq><FieldRef Name="A"/></Eq></Where></Query></View>',
    '<View><Query><Where><Eq><FieldRef Name="A"/><Value Type="Number">x</Value></Eq></Where></Query></View>',
    '<View><Query><Where><Eq><FieldRef Name="A"/><Value Type="DateTime">x</Value></Eq></Where></Query></View>',
    '<View><Query><Where><Eq><FieldRef Name="A"/><Value Type="Boolean">x</Value></Eq></Where></Query></View>'
  ])('refuses %s', xml => {
    expect(() => parseCaml(xml)).toThrow(QuerySyntaxError);
  });

  it.each([
    ['<View><Joins/></View>', '<Joins> in <View>'],
    ['<View><Query><Nonsense/></Query></View>', '<Nonsense> in <Query>'],
    ['<View><Query><GroupBy><Nonsense/></GroupBy></Query></View>', '<Nonsense> in <OrderBy>'],
    ['<Query/>', '<Query> instead of <View>'],
    ['<View><RowLimit>many</RowLimit></View>', "The row limit 'many'"],
    ['<View><Query><Where><Membership Type="x"/></Where></Query></View>', '<Membership>'],
    [
      '<View><Query><Where><Eq><FieldRef Name="A"/><Value Type="DateTime"><Today/></Value></Eq></Where></Query></View>',
      '<Today/> as a value'
    ]
  ])('names what is not read in %s', (xml, expression) => {
    expect(() => parseCaml(xml)).toThrow(new UnsupportedExpression(expression));
  });

  it.each(['Joins', 'ProjectedFields', 'Aggregations', 'QueryOptions'])(
    'says of <%s> that SharePoint has it and the emulator has not',
    part => {
      expect(() => parseCaml(`<View><${part}/></View>`)).toThrow(NotEmulated);
    }
  );

  it('passes over what only says how a view looks', () => {
    const parts = '<Toolbar Type="None"/><ViewType2>NONE</ViewType2><JSLink>a.js</JSLink>';
    expect(parseCaml(`<View>${parts}</View>`)).toEqual({ orderBy: [], isPaged: false, viewFields: [] });
  });

  it('reads what rows are grouped by, and nothing of an empty group', () => {
    const grouped = (inside: string): unknown =>
      parseCaml(`<View><Query><GroupBy Collapse="TRUE">${inside}</GroupBy></Query></View>`).groupBy;
    expect(grouped('<FieldRef Name="Month"/><FieldRef Name="Lang" Ascending="FALSE"/>')).toEqual([
      { field: 'Month', direction: 'asc' },
      { field: 'Lang', direction: 'desc' }
    ]);
    expect(grouped('')).toBeUndefined();
  });

  it('survives hostile nesting and keeps unknown entities as they are', () => {
    const deep = `<View>${'<And>'.repeat(5000)}${'</And>'.repeat(5000)}</View>`;
    expect(() => parseCaml(deep)).toThrow(QuerySyntaxError);
    expect(where(`<Eq>${REF}<Value Type="Text">&unknown;&#x110000;</Value></Eq>`)).toMatchObject({
      value: { value: '&unknown;&#x110000;' }
    });
  });
});
