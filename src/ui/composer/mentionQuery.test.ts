import { mentionQuery } from './mentionQuery';

const nameIn = (text: string): string | undefined => mentionQuery(text, text.length)?.name;

describe('mentionQuery', () => {
  it.each([
    ['@b', 'b'],
    ['Ask @bo be', 'bo be'],
    ['(@Élo', 'Élo'],
    ["@o'neil", "o'neil"],
    ['@日', '日']
  ])('finds the name begun in %j', (text, name) => expect(nameIn(text)).toBe(name));

  it.each(['@', 'ann@contoso', 'a b', '@@bo', '@one two three four', '@bo\n', '@bo, and'])(
    'finds none in %j',
    text => expect(nameIn(text)).toBeUndefined()
  );

  it('looks at what stands before the caret only', () => {
    expect(mentionQuery('Ask @bodil later', 7)).toEqual({ start: 4, end: 7, name: 'bo' });
  });

  it('looks at a bounded part of any text', () => {
    const startedMs = performance.now();
    nameIn(`@${"a'b ".repeat(50_000)}`);
    expect(performance.now() - startedMs).toBeLessThan(50);
  });
});
