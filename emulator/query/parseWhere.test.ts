import { type CamlContext } from './camlContext';
import { NotEmulated, QuerySyntaxError } from './errors';
import { parseWhere } from './parseWhere';
import { type Predicate } from './Predicate';
import { parseXmlNode } from './XmlNode';

const CONTEXT: CamlContext = { userId: 17, now: '2026-11-22T09:30:15Z' };

function where(condition: string, context: CamlContext | undefined = CONTEXT): Predicate {
  return parseWhere(parseXmlNode(`<Where>${condition}</Where>`), context);
}

const eq = (field: string, value: string): string => `<Eq>${field}${value}</Eq>`;
const AUTHOR = '<FieldRef Name="Author" LookupId="TRUE"/>';
const CREATED = '<FieldRef Name="Created"/>';

describe('a CAML condition', () => {
  it('means whoever asks by UserID', () => {
    expect(where(eq(AUTHOR, '<Value Type="Integer"><UserID/></Value>'))).toEqual({
      kind: 'compare',
      field: { name: 'Author', property: 'Id' },
      op: 'eq',
      value: { type: 'number', value: 17 }
    });
  });

  it('means the instant of asking by Now', () => {
    const now = '<Value Type="DateTime" IncludeTimeValue="TRUE"><Now/></Value>';
    expect(where(`<Lt>${CREATED}${now}</Lt>`)).toMatchObject({ op: 'lt', value: { value: CONTEXT.now } });
  });

  it.each([
    ['<Today/>', '2026-11-22T00:00:00Z'],
    ['<Today OffsetDays="-22"/>', '2026-10-31T00:00:00Z'],
    ['<Today OffsetDays="9"/>', '2026-12-01T00:00:00Z'],
    ['<Today Offset="1"/>', '2026-11-23T00:00:00Z']
  ])('means a midnight by %s', (today, midnight) => {
    const value = `<Value Type="DateTime" IncludeTimeValue="TRUE">${today}</Value>`;
    expect(where(`<Geq>${CREATED}${value}</Geq>`)).toMatchObject({ op: 'ge', value: { value: midnight } });
  });

  it('means the whole of today without IncludeTimeValue', () => {
    expect(where(eq(CREATED, '<Value Type="DateTime"><Today/></Value>'))).toMatchObject({
      kind: 'and',
      terms: [
        { op: 'ge', value: { value: '2026-11-22T00:00:00Z' } },
        { op: 'lt', value: { value: '2026-11-23T00:00:00Z' } }
      ]
    });
  });

  it.each([
    '<Month/>',
    '<ListProperty Name="x"/>',
    '<Today OffsetDays="x"/>',
    '<Today OffsetDays="99999999"/>'
  ])('does not make up a value for %s', inner => {
    expect(() => where(eq(CREATED, `<Value Type="DateTime">${inner}</Value>`))).toThrow(NotEmulated);
  });

  it('has no values of the moment where nobody asks', () => {
    const condition = eq(AUTHOR, '<Value Type="Integer"><UserID/></Value>');
    const node = parseXmlNode(`<Where>${condition}</Where>`);
    expect(() => parseWhere(node)).toThrow(new NotEmulated('<UserID/> as a value'));
  });

  it('looks for one of several values, and for its absence', () => {
    const tags = '<FieldRef Name="Tags"/><Value Type="Text">red</Value>';
    const includes = { kind: 'includes', field: { name: 'Tags' }, value: { type: 'text', value: 'red' } };
    expect(where(`<Includes>${tags}</Includes>`)).toEqual(includes);
    expect(where(`<NotIncludes>${tags}</NotIncludes>`)).toEqual({ kind: 'not', term: includes });
  });

  it('finds whoever asks among several people', () => {
    const condition = `<Includes><FieldRef Name="Readers" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Includes>`;
    expect(where(condition)).toMatchObject({ kind: 'includes', value: { type: 'number', value: 17 } });
  });

  it('takes UserID among the values of In', () => {
    const values = '<Values><Value Type="Integer">3</Value><Value Type="Integer"><UserID/></Value></Values>';
    expect(where(`<In>${AUTHOR}${values}</In>`)).toMatchObject({ values: [{ value: 3 }, { value: 17 }] });
  });

  it.each(['Membership', 'DateRangesOverlap'])('says that <%s> is not done', name => {
    expect(() => where(`<${name}/>`)).toThrow(new NotEmulated(`<${name}>`));
  });

  it.each(['Includes', 'NotIncludes', 'BeginsWith', 'Contains'])('refuses <%s> without a value', name => {
    expect(() => where(`<${name}>${CREATED}</${name}>`)).toThrow(QuerySyntaxError);
  });

  it.each(['BeginsWith', 'Contains'])('takes no value of the moment as text in <%s>', name => {
    const condition = `<${name}>${CREATED}<Value Type="Text"><Today/></Value></${name}>`;
    expect(() => where(condition)).toThrow(NotEmulated);
  });
});
