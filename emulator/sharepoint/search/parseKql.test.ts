import { SharePointError } from '../errors/SharePointError';
import { type Kql } from './Kql';
import { parseKql } from './parseKql';

const words = (...all: string[]): Kql => ({ kind: 'words', words: all, isPrefix: false });
const is = (name: string, value: string, isPrefix = false): Kql => ({
  ...{ kind: 'property', name, operator: ':', value, isPrefix }
});

function refusalOf(text: string): SharePointError {
  try {
    parseKql(text);
  } catch (error) {
    if (error instanceof SharePointError) return error;
    throw error;
  }
  throw new Error(`${text} was read.`);
}

describe('KQL', () => {
  it.each<[string, Kql]>([
    ['budget', words('budget')],
    ['Budget', words('budget')],
    ['"annual budget"', words('annual', 'budget')],
    ['budg*', { kind: 'words', words: ['budg'], isPrefix: true }],
    ['"annual bud"*', { kind: 'words', words: ['annual', 'bud'], isPrefix: true }],
    ['foo-bar', words('foo', 'bar')],
    ['Café', words('cafe')],
    ['*', { kind: 'everything' }],
    ['Title:budget', is('title', 'budget')],
    ['title:"annual budget"', is('title', 'annual budget')],
    ['title:bud*', is('title', 'bud', true)],
    ['ListId:{1A-b}', is('listid', '{1A-b}')],
    ['path:"https://a/b c"', is('path', 'https://a/b c')],
    ['path:https://a/b', is('path', 'https://a/b')],
    ['+budget', words('budget')],
    ['-budget', { kind: 'not', term: words('budget') }],
    ['-title:x', { kind: 'not', term: is('title', 'x') }],
    ['NOT budget', { kind: 'not', term: words('budget') }],
    ['(budget)', words('budget')]
  ])('%s is read', (text, tree) => {
    expect(parseKql(text)).toEqual(tree);
    expect(parseKql(`  ${text}  `)).toEqual(tree);
  });

  it.each(['=', '<>', '<', '<=', '>', '>='])('a restriction may compare by %s', operator => {
    expect(parseKql(`IndexDocId${operator}7`)).toEqual({
      ...{ kind: 'property', name: 'indexdocid', operator, value: '7', isPrefix: false }
    });
  });

  it.each<[string, Kql]>([
    ['a b', { kind: 'and', terms: [words('a'), words('b')] }],
    ['a AND b', { kind: 'and', terms: [words('a'), words('b')] }],
    ['a OR b', { kind: 'or', terms: [words('a'), words('b')] }],
    ['a NOT b', { kind: 'and', terms: [words('a'), { kind: 'not', term: words('b') }] }],
    ['a b OR c', { kind: 'or', terms: [{ kind: 'and', terms: [words('a'), words('b')] }, words('c')] }],
    ['a AND (b OR c)', { kind: 'and', terms: [words('a'), { kind: 'or', terms: [words('b'), words('c')] }] }],
    ['author:ann author:ben', { kind: 'or', terms: [is('author', 'ann'), is('author', 'ben')] }],
    ['author:ann AND author:ben', { kind: 'and', terms: [is('author', 'ann'), is('author', 'ben')] }],
    ['author:ann title:x', { kind: 'and', terms: [is('author', 'ann'), is('title', 'x')] }]
  ])('%s is joined as documented', (text, tree) => {
    expect(parseKql(text)).toEqual(tree);
  });

  it('joins lower and upper bounds of one property by AND', () => {
    expect(parseKql('write>2026-01-01 write<2026-02-01')).toMatchObject({ kind: 'and' });
  });

  it('takes operators in lower case for words', () => {
    expect(parseKql('this and that')).toEqual({
      kind: 'and',
      terms: [words('this'), words('and'), words('that')]
    });
  });

  it.each(['', ' ', '\t\n'])('that is %j asks for nothing', text => {
    expect(parseKql(text)).toBeUndefined();
  });

  it.each([
    'a NEAR b',
    'a NEAR(n=3) b',
    'a ONEAR b',
    'a XRANK(cb=10) b',
    'WORDS(a, b)',
    'size:1..2',
    'title:',
    'author:(ann OR ben)',
    '(a',
    'a)',
    'a AND',
    'OR a',
    'NOT',
    '"a',
    'a AND OR b',
    '()',
    'mid*dle'
  ])('%s is refused with 501 and named', text => {
    const refusal = refusalOf(text);
    expect(refusal.status).toBe(501);
    expect(refusal.message).toMatch(/^The emulator does not implement the KQL ./);
  });

  it('nested too deeply is refused, and neither crashes nor hangs', () => {
    expect(refusalOf(`${'('.repeat(100_000)}a${')'.repeat(100_000)}`).status).toBe(501);
    expect(refusalOf(`${'NOT '.repeat(3000)}(`).status).toBe(501);
    expect(refusalOf('"'.repeat(100_001)).status).toBe(501);
  });

  it('made at random is read or refused, never anything else', () => {
    const pieces = [
      'a',
      '"',
      '(',
      ')',
      ':',
      'AND',
      'OR',
      'NOT',
      ' ',
      '*',
      '-',
      '+',
      '<>',
      'title:',
      '..',
      '\u{1F600}'
    ];
    let state = 7;
    const next = (limit: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % limit;
    };
    let read = 0;
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)] ?? '').join('');
      try {
        parseKql(text);
        read += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(SharePointError);
      }
    }
    expect(read).toBeGreaterThan(500);
  });
});
