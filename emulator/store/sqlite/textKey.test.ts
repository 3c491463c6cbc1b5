import { textKey } from './textKey';

describe('textKey', () => {
  it.each([
    ['Budget', 'bUDGET'],
    ['straße', 'STRASSE'],
    ['æon', 'AEON'],
    ['a  ', 'a'],
    ['e\u0301', 'é'],
    ['party🎉', 'party'],
    ['👩‍👩‍👧', ''],
    ['a\u200db\u00ad', 'ab']
  ])('makes %j and %j the same value', (a, b) => {
    expect(textKey(a)).toBe(textKey(b));
  });

  it.each([
    ['e', 'é'],
    ['a', ' a'],
    ['a1', 'a2'],
    ['17|2026-11', '17|2026-12'],
    ['カ', 'か']
  ])('keeps %j and %j apart', (a, b) => {
    expect(textKey(a)).not.toBe(textKey(b));
  });
});
