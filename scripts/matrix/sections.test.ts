import { firstDifference, replaceSection } from './sections';

const DOCUMENT = 'Head\n<!-- generated: a -->\nold\n<!-- end: a -->\nTail\n';

describe('a generated section', () => {
  it('is written between its marks, and nothing else is touched', () => {
    expect(replaceSection(DOCUMENT, 'a', 'new')).toBe(
      'Head\n<!-- generated: a -->\n\nnew\n\n<!-- end: a -->\nTail\n'
    );
  });

  it('may be written again', () => {
    const once = replaceSection(DOCUMENT, 'a', 'new');
    expect(replaceSection(once, 'a', 'new')).toBe(once);
  });

  it('is missed by name', () => {
    expect(() => replaceSection(DOCUMENT, 'b', 'new')).toThrow('<!-- generated: b -->');
  });
});

describe('the first difference', () => {
  it('is none between equal texts', () => {
    expect(firstDifference('a\nb', 'a\nb')).toBeUndefined();
  });

  it('says what is and what should be', () => {
    expect(firstDifference('a\nb', 'a\nc')).toBe('line 2 is\n  b\nand should be\n  c');
  });

  it('names a line that is missing or one too many', () => {
    expect(firstDifference('a', 'a\nc')).toContain('(missing)');
    expect(firstDifference('a\nb', 'a')).toContain('(no more)');
  });
});
