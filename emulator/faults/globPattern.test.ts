import { globPattern } from './globPattern';

const NOTES = "/sites/hallway/_api/web/lists/getByTitle('Notes')/items";

describe('a glob over a path', () => {
  it.each([
    ['**', NOTES, true],
    ['**/items', NOTES, true],
    ['**/ITEMS', NOTES, true],
    ['**/item', NOTES, false],
    ['*/items', NOTES, false],
    ['/sites/*/_api/**', NOTES, true],
    ["**/getByTitle('Notes')/items", NOTES, true],
    ["**/getByTitle('Note?')/items", NOTES, true],
    ["**/getByTitle('Note??')/items", NOTES, false],
    ['**/items', `${NOTES}(3)`, false],
    ['**/items(*)', `${NOTES}(3)`, true],
    ['/a.b', '/axb', false],
    ['/a+', '/a+', true],
    ['/a?', '/a/', false],
    ['/a*', '/a', true],
    ['/x\\y', '/x\\y', true],
    ['**', '/line\nbreak', true]
  ])('%s against %s is %s', (glob, path, isMatch) => {
    expect(globPattern(glob).test(path)).toBe(isMatch);
  });
});
