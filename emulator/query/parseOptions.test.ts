import { parseOrderBy, parsePaths } from './parseOptions';

describe('parseOrderBy', () => {
  it('reads columns and directions, ascending unless it says otherwise', () => {
    expect(parseOrderBy('Id desc, Title ,Created asc')).toEqual([
      { field: 'Id', direction: 'desc' },
      { field: 'Title', direction: 'asc' },
      { field: 'Created', direction: 'asc' }
    ]);
    expect(parseOrderBy(' ')).toEqual([]);
  });

  it.each([
    ['Id descending', "'Id descending' is not a column and a direction at position 0."],
    ['Id,', "'' is not a column and a direction at position 3."],
    ['Title,Author/Title', "Sorting by 'Author/Title' is not supported at position 6."]
  ])('refuses %j, saying where', (text, message) => {
    expect(() => parseOrderBy(text)).toThrow(message);
  });
});

describe('parsePaths', () => {
  it('reads names, paths and the star', () => {
    expect(parsePaths('*,Id,Author/Title, Member/Users/Id')).toEqual([
      '*',
      'Id',
      'Author/Title',
      'Member/Users/Id'
    ]);
    expect(parsePaths('')).toEqual([]);
  });

  it.each(['Id;Title', 'Id,,Title', "Id eq 'x'", '/Id'])('refuses %j', text => {
    expect(() => parsePaths(text)).toThrow('is not a name');
  });
});
