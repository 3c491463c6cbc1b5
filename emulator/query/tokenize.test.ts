import { QuerySyntaxError, UnsupportedExpression } from './errors';
import { type Token } from './Token';
import { tokenize } from './tokenize';
import { describeToken, TokenStream } from './TokenStream';

const kinds = (text: string): string[] => tokenize(text).map(token => token.kind);
const literals = (text: string): unknown[] =>
  tokenize(text).flatMap(token =>
    token.kind === 'literal' ? [token.literal === null ? null : token.literal.value] : []
  );

describe('the pieces of a filter', () => {
  it('are words, literals, and signs, and an end', () => {
    expect(kinds("startswith(Title,'a') and Id eq 3")).toEqual([
      'word',
      '(',
      'word',
      ',',
      'literal',
      ')',
      'word',
      'word',
      'word',
      'literal',
      'end'
    ]);
    expect(kinds('')).toEqual(['end']);
    expect(kinds(' \t\n ')).toEqual(['end']);
  });

  it('know where they stand', () => {
    expect(tokenize("  Id eq 'x' ").map(token => token.position)).toEqual([2, 5, 8, 12]);
    expect(tokenize('\u{1F600}'.length === 2 ? "'\u{1F600}' a" : '').map(token => token.position)).toEqual([
      0, 5, 6
    ]);
  });

  it.each([
    ["'a'", ['a']],
    ["''", ['']],
    ["''''", ["'"]],
    ["'it''s' 'x'", ["it's", 'x']],
    ["'a\nb\u0000c'", ['a\nb\u0000c']],
    ['1 -1 +1 1.5 .5 1. 1e3 1E-2', [1, -1, 1, 1.5, 0.5, 1, 1000, 0.01]],
    ['1L 1l 1M 1m 1D 1d 1F 1f', [1, 1, 1, 1, 1, 1, 1, 1]],
    ['-0 0', [0, 0]],
    ['true false null', [true, false, null]],
    [
      "datetime'2026-11-22' DateTimeOffset'2026-11-22T10:00:00+01:00'",
      ['2026-11-22T00:00:00Z', '2026-11-22T09:00:00Z']
    ],
    ["guid'6C0F53A3-0B4E-4B3E-9E5C-1A5C2B3D4E5F'", ['6c0f53a3-0b4e-4b3e-9e5c-1a5c2b3d4e5f']],
    ["GUID'{6c0f53a3-0b4e-4b3e-9e5c-1a5c2b3d4e5f}'", ['6c0f53a3-0b4e-4b3e-9e5c-1a5c2b3d4e5f']]
  ])('%s are the literals %j', (text, values) => expect(literals(text)).toEqual(values));

  it.each([
    'Title',
    '_x',
    '$x',
    '@a',
    'Größe',
    '漢字',
    'Author/Title',
    'a/b/c',
    'OData__x005f_1',
    'True',
    'NULL',
    'nullable',
    'truely',
    'e1'
  ])('%s is one word', text => {
    expect(tokenize(text)).toEqual([
      { kind: 'word', text, position: 0 },
      { kind: 'end', position: text.length }
    ]);
  });

  it.each([
    ["'open", 0],
    ["a eq 'it''s", 9],
    ['a = 1', 2],
    ['1.2.3', 0],
    ['1x', 0],
    ['0x10', 0],
    ['a/', 1],
    ['/a', 0],
    ['a-b', 1],
    ['a\u0000', 1],
    ["time'10:00'", 0],
    ["X'00'", 0],
    ["guid'x'", 0],
    ["datetime'x'", 0],
    ["datetime'2026-02-30'", 0],
    ['1e999', 0],
    ['-', 0],
    ['\ud800', 0]
  ])('%j is refused at %d', (text, position) => {
    expect(() => tokenize(text)).toThrow(QuerySyntaxError);
    expect(() => tokenize(text)).toThrow(`at position ${position}.`);
  });

  it('of conditions over several values are named', () => {
    expect(() => tokenize('Tags/any(t:t eq 1)')).toThrow(UnsupportedExpression);
  });
});

describe('a stream of pieces', () => {
  const stream = (text: string): TokenStream => new TokenStream(tokenize(text));

  it('gives them one by one, and the end for ever', () => {
    const tokens = stream('a b');
    expect([tokens.take(), tokens.take(), tokens.take(), tokens.take()].map(token => token.kind)).toEqual([
      'word',
      'word',
      'end',
      'end'
    ]);
    expect(tokens.next.kind).toBe('end');
  });

  it('takes a word or a sign only when it comes next', () => {
    const tokens = stream('not (a)');
    expect([tokens.takeWord('and'), tokens.takePunctuation('('), tokens.takeWord('NOT')]).toEqual([
      false,
      false,
      false
    ]);
    expect([
      tokens.takeWord('not'),
      tokens.takePunctuation('('),
      tokens.takeWord('a'),
      tokens.takePunctuation(')')
    ]).toEqual([true, true, true, true]);
    expect(() => tokens.expect('end')).not.toThrow();
  });

  it('says what it wanted, what came, and where', () => {
    expect(() => stream('a').expect('(')).toThrow("Expected '(' but found 'a' at position 0.");
    expect(() => stream("'x'").expect('end')).toThrow("Expected the end but found 'x' at position 0.");
    expect(() => stream('').expect(')')).toThrow("Expected ')' but found the end at position 0.");
  });

  it('calls each piece by what it is', () => {
    const described = tokenize("a 'b' 1 null ( ) ,").map((token: Token) => describeToken(token));
    expect(described).toEqual(["'a'", "'b'", "'1'", 'null', "'('", "')'", "','", 'the end']);
  });
});
