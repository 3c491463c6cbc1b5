import fc from 'fast-check';
import { assertFileName, assertFreeAtRoot } from './assertFileName';

const isTaken = (name: string): boolean => {
  try {
    assertFileName(name, `/sites/x/Media/${name}`);
    return true;
  } catch {
    return false;
  }
};

describe('names of files', () => {
  it('never hold a character that leads somewhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        if (!isTaken(name)) return;
        expect(name).not.toMatch(/["*:<>?/\\|]/);
        expect(name).not.toMatch(/^\.+$/);
        expect(name.trim()).toBe(name);
      })
    );
  });

  it('of plain letters and digits are always taken', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^x[a-z0-9 ._#%&{}~-]{0,40}x$/), name => expect(isTaken(name)).toBe(true))
    );
  });

  it('have 400 characters with their path, its first slash not counted', () => {
    expect(() => assertFileName('a', `/${'x'.repeat(400)}`)).not.toThrow();
    expect(() => assertFileName('a', `/${'x'.repeat(401)}`)).toThrow('must be 400 characters or less');
  });

  it('are reserved only as a whole', () => {
    expect(['con', 'CON', 'com1', 'LPT0', 'desktop.ini', '.lock'].filter(isTaken)).toEqual([]);
    expect(['con.txt', 'acon', 'com10', 'my desktop.ini', 'x.lock'].filter(isTaken)).toHaveLength(5);
  });

  it('Forms is kept for the views of a library, at its root and nowhere else', () => {
    expect(() => assertFreeAtRoot('FORMS', true)).toThrow('not permitted');
    expect(() => assertFreeAtRoot('Forms', false)).not.toThrow();
    expect(() => assertFreeAtRoot('Form', true)).not.toThrow();
  });
});
