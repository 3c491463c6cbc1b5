import { canonicalAddress, type CanonicalAddress } from './canonicalAddress';
import { segmentsOf } from './segments';

const read = (address: string, aliases: readonly (readonly [string, string])[] = []): CanonicalAddress =>
  canonicalAddress(segmentsOf(address, new Map(aliases)));

describe('an address', () => {
  it.each([
    ["web/lists/getByTitle('A')/items", 'web/lists/{}/items', [['title', 'A']]],
    [
      "web/lists('0a')/items(3)",
      'web/lists/{}/items/{}',
      [
        ['id', '0a'],
        ['id', '3']
      ]
    ],
    ["web/lists(guid'0A')", 'web/lists/{}', [['id', '0A']]],
    ["Web/GetList('/sites/x/Lists/Y')/Items", 'web/lists/{}/items', [['url', '/sites/x/Lists/Y']]],
    [
      "web/lists/getById('0a')/getItemById(3)",
      'web/lists/{}/items/{}',
      [
        ['id', '0a'],
        ['id', '3']
      ]
    ],
    [
      "web/lists/getById('0a')/getItemByStringId('3')",
      'web/lists/{}/items/{}',
      [
        ['id', '0a'],
        ['id', '3']
      ]
    ],
    ['web/currentuser', 'web/siteusers/{}', [['current', '']]],
    ['web/getUserById(3)', 'web/siteusers/{}', [['id', '3']]],
    ["web/siteusers('i:0#.f|membership|a@b')", 'web/siteusers/{}', [['loginname', 'i:0#.f|membership|a@b']]],
    ['web/siteusers(3)', 'web/siteusers/{}', [['id', '3']]],
    ["web/siteusers/getByEmail('a@b')", 'web/siteusers/{}', [['email', 'a@b']]],
    ['web/AssociatedOwnerGroup', 'web/sitegroups/{}', [['role', 'owner']]],
    ['web/associatedvisitorgroup/users', 'web/sitegroups/{}/users', [['role', 'visitor']]],
    [
      "web/sitegroups/getByName('A')/users/removeById(3)",
      'web/sitegroups/{}/users/removebyid',
      [['name', 'A']]
    ],
    ['web/roledefinitions/getByType(5)', 'web/roledefinitions/{}', [['type', '5']]],
    ['web/roleassignments/getByPrincipalId(5)', 'web/roleassignments/{}', [['id', '5']]],
    [
      "web/lists/getByTitle('A')/fields/getByInternalNameOrTitle('B')",
      'web/lists/{}/fields/{}',
      [
        ['title', 'A'],
        ['internalnameortitle', 'B']
      ]
    ],
    ['web/lists()', 'web/lists', []],
    ['', '', []],
    ['///', '', []]
  ] as const)('%s has the shape %s', (address, shape, keys) => {
    const { shape: found, keys: named } = read(address);
    expect([found, named.map(({ by, value }) => [by, value])]).toEqual([shape, keys]);
  });

  it('keeps the arguments of its last function, and of no other', () => {
    expect(
      read("web/lists/getByTitle('A')/breakroleinheritance(copyroleassignments=true, clearsubscopes=false)")
        .args
    ).toEqual([
      { name: 'copyroleassignments', value: 'true' },
      { name: 'clearsubscopes', value: 'false' }
    ]);
    expect(read("web/ensureuser('a')/groups").args).toEqual([]);
  });

  it('is read through its aliases, in any case, quoted or not', () => {
    const aliases = [
      ['@a', "'/sites/x''s'"],
      ['@b', '12']
    ] as const;
    expect(read('web/getList(@A)/items(@b)', aliases).keys.map(({ value }) => value)).toEqual([
      "/sites/x's",
      '12'
    ]);
  });

  it('does not follow an alias to itself or to another', () => {
    for (const value of ['@a', '@b']) {
      expect(() =>
        read('web/getList(@a)', [
          ['@a', value],
          ['@b', '@a']
        ])
      ).toThrow('is not valid');
    }
    expect(() => read('web/getList(@c)')).toThrow('The expression "@c" is not valid.');
  });

  it.each([
    ...[
      "getByTitle('A",
      "getByTitle('A'')",
      'getByTitle(A))',
      'getByTitle((A)',
      "a('b)",
      'a(b',
      'a)b',
      ')(',
      "'",
      "a'b",
      'a()b',
      "a('x')y"
    ],
    ...["web/lists('a'/items", 'items(1)(2', '('.repeat(1000)]
  ])('%s is no address', address => expect(() => read(address)).toThrow('is not valid'));

  it.each([
    "a'",
    "it''s",
    '/',
    '(',
    ')',
    ',',
    '@a',
    '=',
    'a=b',
    ' ',
    '%',
    '漢字',
    '\u{1F600}',
    "''''",
    '{guid}',
    "guid'x'",
    '\u0000'
  ])('brings %j through quotes as it is', text => {
    const [key] = read(`web/lists/getByTitle('${text.replaceAll("'", "''")}')`).keys;
    expect(key).toEqual({ by: 'title', value: text });
  });

  it('of names that objects have is an address as any other', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
      const { shape } = read(`web/${name}/${name}`);
      expect(shape).toBe(`web/${name.toLowerCase()}/${name.toLowerCase()}`);
      expect(read(`web/${name}('x')`).args).toEqual([{ name: '', value: 'x' }]);
    }
  });

  it('of a hundred thousand steps is read in no time', () => {
    const startedAt = process.hrtime.bigint();
    expect(read('a/'.repeat(100_000)).shape.length).toBe(199_999);
    expect(() => read(`${"''".repeat(100_000)}'`)).toThrow();
    expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(4000);
  });
});
