import { isEveryoneLogin, loginOf, upnOfLogin } from './loginName';
import { readFoundPeople } from './readFoundPeople';
import { readProfile } from './readProfile';

const key = 'i:0#.f|membership|bo.ek@contoso.example';
const bo = {
  Key: key,
  EntityType: 'User',
  DisplayText: 'Bo Ek',
  EntityData: { Title: 'Chemist', Department: '' }
};

describe('a login name', () => {
  it('leads from a person to his claim and back', () => {
    expect(upnOfLogin(loginOf('bo.ek@contoso.example'))).toBe('bo.ek@contoso.example');
  });

  it('of everybody is known as that', () => {
    expect(isEveryoneLogin('c:0-.f|rolemanager|spo-grid-all-users/0000')).toBe(true);
    expect(isEveryoneLogin(key)).toBe(false);
  });
});

describe('what the picker offers', () => {
  it('is people, by name, with what is known of them', () => {
    const [found] = readFoundPeople(JSON.stringify([bo]), 8);
    expect(found).toEqual({
      upn: 'bo.ek@contoso.example',
      displayName: 'Bo Ek',
      jobTitle: 'Chemist',
      department: undefined
    });
  });

  it('is no groups, nobody twice as many as asked for, and a name where there is none', () => {
    const group = { ...bo, EntityType: 'FormsRole' };
    const nameless = { Key: key, EntityType: 'User', EntityData: 'none' };
    expect(readFoundPeople([group, { ...bo, Key: 'c:0t.c|tenant|1' }, nameless], 8)).toMatchObject([
      { displayName: 'bo.ek@contoso.example' }
    ]);
    expect(readFoundPeople([bo, bo, bo], 2)).toHaveLength(2);
  });

  it.each([undefined, '', '{', '{}', 7, [undefined, 7, 'bo']])('may be anything: %p', answer => {
    expect(readFoundPeople(answer, 8)).toEqual([]);
  });
});

describe('a profile', () => {
  it('tells title and department, wherever they are kept', () => {
    const UserProfileProperties = [
      { Key: 'SPS-JobTitle', Value: 'Chemist' },
      { Key: 'Department', Value: 'Research' }
    ];
    const details = { jobTitle: 'Chemist', department: 'Research' };
    expect(readProfile({ UserProfileProperties })).toEqual(details);
    expect(readProfile({ Title: 'Head', UserProfileProperties })).toEqual({ ...details, jobTitle: 'Head' });
  });

  it.each([undefined, 'x', {}, { UserProfileProperties: 7 }, { UserProfileProperties: [7] }])(
    'may be anything: %p',
    answer => expect(readProfile(answer)).toEqual({ jobTitle: undefined, department: undefined })
  );
});
