import { matchesKql } from './matchesKql';
import { parseKql } from './parseKql';
import { type Searchable, type SearchValue } from './Searchable';
import { wordsOf } from './wordsOf';

const PROPERTIES: Readonly<Record<string, SearchValue>> = {
  title: { type: 'text', values: ['Annual Budget 2026'] },
  tags: { type: 'text', values: ['green energy', 'blue'] },
  path: { type: 'address', values: ['http://host/sites/a/Lists/My Notes/DispForm.aspx?ID=1'] },
  listid: { type: 'id', values: ['1a2b3c4d-0000-0000-0000-000000000000'] },
  docid: { type: 'number', value: 12 },
  write: { type: 'date', value: '2026-11-16T09:30:00Z' }
};

const DOCUMENT: Searchable = {
  texts: () => [wordsOf('Annual Budget 2026'), wordsOf("Let's meet at the café, friends!")],
  property: name => PROPERTIES[name]
};

function fits(text: string): boolean {
  const query = parseKql(text);
  return query !== undefined && matchesKql(query, DOCUMENT);
}

describe('a document', () => {
  it.each([
    'budget',
    'BUDGET',
    'bud*',
    '"annual budget"',
    '"annual bud"*',
    'cafe',
    'CAFÉ',
    '"meet at the"',
    'annual friends',
    'nothing OR friends',
    'NOT nothing',
    'budget -nothing',
    '*',
    'title:budget',
    'title:"budget 2026"',
    'title:bud*',
    'title="annual budget 2026"',
    'title=annual*',
    'title<>budget',
    'tags:blue',
    'tags:"green energy"',
    'path:http://host/sites/a',
    'path:http://HOST/sites/a/',
    'path:"http://host/sites/a/Lists/My Notes"',
    'path:http://host/sites/a/Lists/My%20Notes',
    'listid:1a2b3c4d-0000-0000-0000-000000000000',
    'listid:{1A2B3C4D-0000-0000-0000-000000000000}',
    'docid:12',
    'docid>11',
    'docid>=12',
    'docid<13',
    'docid<=12',
    'docid<>13',
    'write:2026-11-16',
    'write>=2026-11-16',
    'write<2026-11-17',
    'write>2026-11-16T09:29:59Z',
    'unknown<>1',
    '(nothing OR budget) (friends OR nothing)'
  ])('fits %s', text => {
    expect(fits(text)).toBe(true);
  });

  it.each([
    'nothing',
    'budge',
    'udget',
    '"budget annual"',
    '"2026 let"',
    'budget nothing',
    'NOT budget',
    '-budget friends',
    'title:friends',
    'title=budget',
    'title="annual budget"',
    'title=budget*',
    'tags:"energy blue"',
    'path:http://host/sites/ab',
    'path:http://host/sites/a/Lists/My',
    'listid:1a2b3c4d',
    'docid:1',
    'docid>12',
    'docid<12',
    'docid<>12',
    'docid:x',
    'write:2026-11-15',
    'write>2026-11-16',
    'write<2026-11-16T09:30:00Z',
    'unknown:x',
    'unknown>1',
    '...',
    '"!"'
  ])('does not fit %s', text => {
    expect(fits(text)).toBe(false);
  });

  it.each([
    ['title>a', "KQL's > on the property title"],
    ['listid<=a', "KQL's <= on the property listid"],
    ['write:today', 'the KQL date today'],
    ['write:"last week"', 'the KQL date last week'],
    ['write:2026-99-99', 'the KQL date 2026-99-99']
  ])('is not held against %s, which is named', (text, what) => {
    expect(() => fits(text)).toThrow(`The emulator does not implement ${what}.`);
  });
});

describe('words', () => {
  it.each([
    ["Let's meet", ['let', 's', 'meet']],
    ['Ünïcode', ['unicode']],
    ['日本語 text', ['日本語', 'text']],
    ['a_b-c.d', ['a', 'b', 'c', 'd']],
    ['\u{1F600}', []],
    ['', []]
  ])('of %s are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
