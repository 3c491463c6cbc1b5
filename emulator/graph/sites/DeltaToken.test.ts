import { type DeltaToken, parseDeltaToken, printDeltaToken } from './DeltaToken';

const token: DeltaToken = { listId: 'list-1', change: 7, atMs: 1_795_000_000_000 };

describe('a delta token', () => {
  it.each([token, { ...token, afterId: 200 }, { ...token, change: 0, atMs: 0 }])(
    'says what it said: %j',
    each => {
      expect(parseDeltaToken(printDeltaToken(each))).toEqual(each);
    }
  );

  it('can stand in an address as it is', () => {
    const printed = printDeltaToken({ ...token, listId: 'ü/+?&=' });
    expect(encodeURIComponent(printed)).toBe(printed);
  });

  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['nothing', ''],
    ['no base64', '***'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['a list', encoded([])],
    ['null', encoded(null)],
    ['no list id', encoded({ change: 1, atMs: 1 })],
    ['a list id that is a number', encoded({ ...token, listId: 1 })],
    ['no change', encoded({ listId: 'x', atMs: 1 })],
    ['a change below nothing', encoded({ ...token, change: -1 })],
    ['half a change', encoded({ ...token, change: 0.5 })],
    ['a time that is text', encoded({ ...token, atMs: '1' })],
    ['an id that is null', encoded({ ...token, afterId: null })],
    ['a number beyond all', '{"listId":"x","change":1e400,"atMs":1}']
  ])('is none of %s', (_, text) => {
    expect(parseDeltaToken(text)).toBeUndefined();
  });
});
