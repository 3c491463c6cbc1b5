import { coinCount, coinNumberOf } from './coinNumberOf';
import { initialsOf } from './initialsOf';

describe('initialsOf', () => {
  it.each([
    ['Megan Bowen', 'MB'],
    ['Sanne van der Heijden', 'SH'],
    ['Adele Vance (External)', 'AV'],
    ['  zoë   ångström ', 'ZÅ'],
    ['Z\u006f\u0308e A\u030angstrom', 'ZÅ'],
    ['Cher', 'C'],
    ['山田 太郎', '山'],
    ['نورة العبدالله', 'ن'],
    ['𝒜da 𝓛ovelace', '𝒜𝓛'],
    ['"><img src=x>', 'IS'],
    ['👩‍👩‍👧 🚀', ''],
    ['', '']
  ])('%j becomes %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('coinNumberOf', () => {
  it('gives one person one colour, however the address is written', () => {
    expect(coinNumberOf('MeganB@contoso.example')).toBe(coinNumberOf('meganb@contoso.example'));
  });

  it('spreads people over all colours', () => {
    const numbers = Array.from({ length: 200 }, (_, index) => coinNumberOf(`person${index}@contoso.example`));
    expect(new Set(numbers).size).toBe(coinCount);
  });
});
