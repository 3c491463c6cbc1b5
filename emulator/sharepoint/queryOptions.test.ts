import { queryOptionsOf } from './queryOptions';

const options = (query: string): ReturnType<typeof queryOptionsOf> =>
  queryOptionsOf(new URL(`http://x/?${query}`));

describe('query options', () => {
  it('are undefined when nobody asked', () => {
    const { aliases, ...others } = options('');
    expect(Object.values(others).every(value => value === undefined)).toBe(true);
    expect([...aliases]).toEqual([]);
  });

  it('are decoded, and named without regard to case', () => {
    expect(
      options('$SELECT=Id,Title&%24filter=Title%20eq%20%27a%2Bb%27&$OrderBy=Id+desc&$Top=5&$expand=Author')
    ).toMatchObject({
      ...{ select: 'Id,Title', filter: "Title eq 'a+b'", orderby: 'Id desc', top: 5, expand: 'Author' }
    });
  });

  it('keep tokens and skips as they came', () => {
    expect(options('$skiptoken=Paged%3DTRUE%26p_ID%3D2&$skip=7')).toMatchObject({
      skiptoken: 'Paged=TRUE&p_ID=2',
      skip: '7'
    });
  });

  it('take the last of two of one name', () => {
    expect(options('$top=1&$top=2&$select=a&$SELECT=b')).toMatchObject({ top: 2, select: 'b' });
  });

  it('hold the aliases of the path, in lower case', () => {
    expect([...options("@A1='x'&@b=7&c=8").aliases]).toEqual([
      ['@a1', "'x'"],
      ['@b', '7']
    ]);
  });

  it('let others pass that are not of OData', () => {
    expect(() => options('x=1&select=2&filter&=3')).not.toThrow();
  });

  it.each(['$format', '$count', '$inlinecount', '$search', '$apply', '$', '$constructor', '$__proto__'])(
    'do not have %s',
    name => {
      expect(() => options(`${name}=1`)).toThrow(
        `The query option '${name.toLowerCase()}' is not supported.`
      );
    }
  );

  it.each(['-1', '1.5', 'x', '1e3', '0x1', '9999999999', '1 2', "'1'", 'null'])('have no $top of %j', top => {
    expect(() => options(`$top=${encodeURIComponent(top)}`)).toThrow(
      `The query option '$top' has the invalid value '${top}'.`
    );
  });

  it('have a $top of nothing at all, of zero and of a large number', () => {
    expect([
      options('$top=').top,
      options('$top=0').top,
      options('$top=999999999').top,
      options('$top=%205%20').top
    ]).toEqual([undefined, 0, 999999999, 5]);
  });

  it.each(['$filter', '$select', '$skiptoken', '@a'])('hold no NUL in %s', name => {
    expect(() => options(`${name}=a%00b`)).toThrow(`The query option '${name}' holds the character NUL.`);
  });
});
