import fc from 'fast-check';
import { parsePlace, printPlace, type Place } from './Place';

const places: readonly Place[] = [
  { kind: 'home' },
  { kind: 'everyone' },
  { kind: 'mentions' },
  { kind: 'person', person: '17' },
  { kind: 'person', person: '@upn:ann@contoso.example' },
  { kind: 'topic', tag: 'budget' },
  { kind: 'thread', root: '17.0000000000001' }
];

describe('the name of a place', () => {
  it('leads back to it, and no two have the same', () => {
    for (const place of places) expect(parsePlace(printPlace(place))).toEqual(place);
    expect(new Set(places.map(printPlace)).size).toBe(places.length);
  });

  it.each([
    undefined,
    7,
    '',
    'away',
    'home:',
    'person:',
    'person:0',
    'person:17 ',
    'topic:#budget',
    'thread:17'
  ])('that is none leads nowhere: %s', name => expect(parsePlace(name)).toBeUndefined());

  it('may be any text', () => {
    fc.assert(fc.property(fc.string(), text => void parsePlace(`person:${text}`)));
    fc.assert(fc.property(fc.string(), text => void parsePlace(text)));
  });
});
