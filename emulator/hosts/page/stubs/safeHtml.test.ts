/** @jest-environment jsdom */
import { _HeadingLevel } from './headingLevel';
import { StringHelper } from './odspUtilities';
import { SafeHtml } from './safeHtml';

describe('HTML that a web part stores', () => {
  it.each([
    ['plain text', 'a &amp; b', 'a &amp; b'],
    ['its words and links', '<p>Hi <a href="/x">there</a></p>', '<p>Hi <a href="/x">there</a></p>'],
    ['an inner picture', '<img src="/x.png" alt="X">', '<img src="/x.png" alt="X">']
  ])('keeps %s', (_, html, kept) => {
    expect(SafeHtml.sanitize(html)).toBe(kept);
  });

  it.each([
    ['script', '<script>alert(1)</script>'],
    ['frame', '<iframe src="/x"></iframe>'],
    ['object', '<object data="/x"></object>'],
    ['embedded file', '<embed src="/x">'],
    ['style sheet', '<link rel="stylesheet" href="/x">'],
    ['refresh', '<meta http-equiv="refresh" content="0;url=/x">'],
    ['base address', '<base href="https://evil.example/">'],
    ['form', '<form action="/x"><input></form>'],
    ['script within a picture', '<svg><script>alert(1)</script></svg>']
  ])('loses a %s', (_, html) => {
    expect(SafeHtml.sanitize(`a${html}b`)).not.toMatch(
      /script|iframe|object|embed|link|meta|base|form|alert|evil/
    );
  });

  it.each([
    ['a handler', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['a handler in capitals', '<img ONERROR="x()" src="/a">', '<img src="/a">'],
    ['a link that runs', '<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['one that runs after a blank', '<a href=" JavaScript:x()">a</a>', '<a>a</a>'],
    ['one that carries its own page', '<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['one in an old language', '<a href="vbscript:x">a</a>', '<a>a</a>'],
    ['a document in an attribute', '<p srcdoc="<b>">a</p>', '<p>a</p>']
  ])('loses %s', (_, html, kept) => {
    expect(SafeHtml.sanitize(html)).toBe(kept);
  });

  it('may be no text at all', () => {
    expect([SafeHtml.sanitize(undefined), SafeHtml.sanitize(7)]).toEqual(['undefined', '7']);
  });
});

describe('what the property pane takes from other bundles', () => {
  it('fills the places in a text, each as often as it stands there', () => {
    expect(StringHelper.format('{1} of {0}, {1}', 'a', 'b')).toBe('b of a, b');
  });

  it('leaves a place empty that has no value', () => {
    expect(StringHelper.format('a{3}b', 'x')).toBe('ab');
  });

  it('writes a number in the language of the page', () => {
    document.documentElement.lang = 'de-DE';
    expect(StringHelper.getLocaleNumberString(1234.5)).toBe('1.234,5');
    document.documentElement.lang = 'en-US';
    expect(StringHelper.getLocaleNumberString(1234.5)).toBe('1,234.5');
  });

  it.each([
    [2, '28px'],
    [3, '20px'],
    [4, '18px'],
    [5, '16px']
  ])('shows headings of level %i at %s', (level, fontSize) => {
    expect(_HeadingLevel(level)).toEqual({ fontSize });
  });
});
