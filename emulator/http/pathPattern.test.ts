import { pathPattern } from './pathPattern';

describe('pathPattern', () => {
  it('matches one segment by name, without case', () => {
    const match = pathPattern('/Photos/{person}/large');
    expect(match('/photos/ann%40x/LARGE')).toEqual({ person: 'ann@x' });
    expect(match('/photos/a/b/large')).toBeUndefined();
    expect(match('/photos//large')).toBeUndefined();
  });

  it('matches any number of segments with a star', () => {
    const match = pathPattern('{web*}/SitePages/{page}');
    expect(match('/sites/a/SitePages/Home.aspx')).toEqual({ web: '/sites/a', page: 'Home.aspx' });
    expect(match('/SitePages/Home.aspx')).toEqual({ web: '', page: 'Home.aspx' });
  });

  it('takes dots and brackets as they are', () => {
    expect(pathPattern('/a.b(c)')('/a.b(c)')).toEqual({});
    expect(pathPattern('/a.b')('/axb')).toBeUndefined();
  });

  it('does not match what cannot be decoded', () => {
    expect(pathPattern('/{x}')('/%ff')).toBeUndefined();
  });
});
