import { people } from './people';
import { signIns } from './signIns';

const byUpn = new Map(people.map(person => [person.upn, person]));
const employees = people.filter(person => !person.isGuest);

function managersAbove(upn: string): string[] {
  const seen: string[] = [];
  let manager = byUpn.get(upn)?.managerUpn;
  while (manager !== undefined && !seen.includes(manager)) {
    seen.push(manager);
    manager = byUpn.get(manager)?.managerUpn;
  }
  return seen;
}

describe('the people of the sample organisation', () => {
  it('are about sixty, each with an account and a display name of its own', () => {
    expect(people.length).toBeGreaterThanOrEqual(58);
    expect(people.length).toBeLessThanOrEqual(70);
    expect(new Set(people.map(person => person.upn.toLowerCase())).size).toBe(people.length);
    expect(new Set(people.map(person => person.displayName)).size).toBe(people.length);
  });

  it('form one tree: every employee ends at the one head', () => {
    const heads = employees.filter(person => person.managerUpn === undefined);
    expect(heads.map(person => person.jobTitle)).toEqual(['Chief Executive Officer']);
    const lost = employees.filter(
      person => person !== heads[0] && managersAbove(person.upn).at(-1) !== heads[0]?.upn
    );
    expect(lost).toEqual([]);
    expect(Math.max(...employees.map(person => managersAbove(person.upn).length))).toBeGreaterThanOrEqual(3);
  });

  it('work in at least a dozen departments and offices named in full', () => {
    expect(new Set(employees.map(person => person.department)).size).toBeGreaterThanOrEqual(13);
    expect(new Set(employees.map(person => person.officeLocation)).size).toBeGreaterThanOrEqual(10);
    expect(employees.filter(person => person.jobTitle === '' || person.preferredLanguage === '')).toEqual([]);
  });

  it('have accounts SharePoint accepts: ASCII, at the one domain', () => {
    expect(employees.filter(person => !/^[a-z.-]+@contoso\.example$/.test(person.upn))).toEqual([]);
  });

  it('bring the names that break screens', () => {
    const names = people.map(person => person.displayName);
    for (const hard of ['Arabic', 'Hebrew', 'Greek', 'Han', 'Hangul']) {
      expect(names.filter(name => new RegExp(`\\p{Script=${hard}}`, 'u').test(name)).length).toBeGreaterThan(
        0
      );
    }
    expect(Math.max(...names.map(name => name.length))).toBeGreaterThanOrEqual(60);
    expect(people.filter(person => person.surname === undefined).map(person => person.displayName)).toEqual([
      'Suryani'
    ]);
    expect(people.filter(person => person.isGuest).length).toBe(2);
    expect(names.filter(name => name.normalize('NFC') !== name)).toEqual([]);
  });

  it('include everybody whom tests sign in as, each only once', () => {
    const accounts = Object.values(signIns);
    expect(accounts.filter(upn => !byUpn.has(upn))).toEqual([]);
    expect(new Set(accounts).size).toBe(accounts.length);
  });
});
