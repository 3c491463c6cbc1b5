import { canonicalAddress } from './canonicalAddress';
import { segmentsOf } from './segments';

const canonical = (address: string): ReturnType<typeof canonicalAddress> =>
  canonicalAddress(segmentsOf(address));

describe('canonicalAddress', () => {
  it.each([
    ["web/lists(guid'7')", { by: 'id', value: '7' }],
    ["web/lists('7')", { by: 'id', value: '7' }],
    ["web/lists/getById('7')", { by: 'id', value: '7' }],
    ["web/Lists/GetByTitle('Posts')", { by: 'title', value: 'Posts' }],
    ["web/GetList('/sites/x/Lists/Posts')", { by: 'url', value: '/sites/x/Lists/Posts' }]
  ])('%s is web/lists/{}', (address, key) => {
    expect(canonical(address)).toEqual({ shape: 'web/lists/{}', keys: [key], args: [] });
  });

  it.each([
    ['web/siteusers(7)', { by: 'id', value: '7' }],
    ['web/siteusers/getById(7)', { by: 'id', value: '7' }],
    ['web/getUserById(7)', { by: 'id', value: '7' }],
    ["web/siteusers('i:0#.f|membership|a')", { by: 'loginname', value: 'i:0#.f|membership|a' }],
    ["web/siteusers/getByEmail('a@b')", { by: 'email', value: 'a@b' }],
    ['web/currentuser', { by: 'current', value: '' }]
  ])('%s is web/siteusers/{}', (address, key) => {
    expect(canonical(address)).toEqual({ shape: 'web/siteusers/{}', keys: [key], args: [] });
  });

  it.each([
    ['items(3)', 'items/{}'],
    ['items/getById(3)', 'items/{}'],
    ["getItemByStringId('3')", 'items/{}'],
    ['items', 'items'],
    ['associatedOwnerGroup/users', 'sitegroups/{}/users'],
    ["fields/getByInternalNameOrTitle('Key')", 'fields/{}'],
    ['roleassignments/getByPrincipalId(3)', 'roleassignments/{}']
  ])('%s is %s', (address, shape) => {
    expect(canonical(address).shape).toBe(shape);
  });

  it('keeps the arguments of the last function', () => {
    expect(canonical('web/roleassignments/addroleassignment(principalid=1,roledefid=2)')).toEqual({
      shape: 'web/roleassignments/addroleassignment',
      keys: [],
      args: [
        { name: 'principalid', value: '1' },
        { name: 'roledefid', value: '2' }
      ]
    });
  });

  it('keeps keys in the order of their braces', () => {
    expect(canonical("web/lists/getByTitle('A')/items(3)/versions(512)").keys.map(key => key.value)).toEqual([
      'A',
      '3',
      '512'
    ]);
  });
});
