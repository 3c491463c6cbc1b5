import * as strings from 'HallwayStrings';
import { countText, fillText } from './fillText';

describe('fillText', () => {
  it('fills in what it is given and shows what it is not', () => {
    expect(fillText('{done} of {total}', { done: 3 })).toBe('3 of {total}');
  });

  it('takes a value as it is, placeholders and dollar signs included', () => {
    expect(fillText('Hello {name}', { name: '{name} $& $1' })).toBe('Hello {name} $& $1');
  });
});

describe('countText', () => {
  it('chooses the plural form and writes the number as the language does', () => {
    expect(countText(strings, 'announceNewPosts', { count: 1, locale: 'en-us' })).toBe('1 new post');
    expect(countText(strings, 'announceNewPosts', { count: 1234, locale: 'en-us' })).toBe('1,234 new posts');
    expect(countText(strings, 'announceNewPosts', { count: 1234, locale: 'nl-nl' })).toBe('1.234 new posts');
  });
});
