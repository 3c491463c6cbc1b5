import { contentTypeOf } from './contentTypeOf';

describe('the type of a file', () => {
  it.each([
    ['a.js', 'text/javascript; charset=utf-8'],
    ['A.JS', 'text/javascript; charset=utf-8'],
    ['a.min.css', 'text/css; charset=utf-8'],
    ['strings.json', 'application/json; charset=utf-8'],
    ['icon_color.png', 'image/png'],
    ['a.svg', 'image/svg+xml'],
    ['a.woff2', 'font/woff2'],
    ['a.zip', 'application/zip']
  ])('%s is %s', (name, type) => expect(contentTypeOf(name)).toBe(type));

  it.each(['', 'js', '.js', 'a.', 'a.exe', 'a.html', 'a.js.map', 'a.constructor', 'a.__proto__'])(
    '%j is bytes and nothing a browser would run',
    name => {
      expect(contentTypeOf(name)).toBe('application/octet-stream');
    }
  );
});
