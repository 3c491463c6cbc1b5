import { countKinds, countReactions } from './countReactions';

const post = '17.0000000000001';
const row = (user: string, beside: object = {}): object => ({
  ...{ RowKey: `${post}|${user}|reaction`, Kind: 'like', AuthorId: Number(user) },
  ...beside
});

it('counts each writer once, by the oldest of his rows, without asking for IDs', () => {
  const again = row('23', { RowKey: `${post}|23|reaction|salt`, Kind: 'thanks' });
  const reactions = countReactions([again, row('23'), row('42')]).get(post);
  expect(reactions).toEqual(
    new Map([
      [23, 'like'],
      [42, 'like']
    ])
  );
  expect(countKinds(reactions?.values() ?? [])).toEqual(new Map([['like', 2]]));
});

it.each([
  ['no row', 'hello'],
  ['another’s number', row('23', { AuthorId: 42 })],
  ['no writer', row('@upn:bo@contoso.example', { AuthorId: undefined })],
  ['a key that is none', row('23', { RowKey: 'like' })],
  ['nothing that can be said', row('23', { Kind: '<img>' })],
  ['another slot', row('23', { RowKey: `${post}|23|vote`, Kind: '1' })]
])('counts nothing of %s', (_what, spoiled) => {
  expect(countReactions([spoiled])).toEqual(new Map());
});
