import { contentTypeOf } from './contentTypeOf';

describe('the media type of a file', () => {
  it.each([
    ['a.webp', 'image/webp'],
    ['A.PNG', 'image/png'],
    ['a.b.jpeg', 'image/jpeg'],
    ['page.html', 'text/html'],
    ['drawing.svg', 'image/svg+xml'],
    ['script.js', 'application/javascript'],
    ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']
  ])('of %s is %s', (name, type) => {
    expect(contentTypeOf(name)).toBe(type);
  });

  it.each(['noextension', 'a.', 'a.unknown', '.constructor', 'a.__proto__', ''])(
    'of %j is not known',
    name => {
      expect(contentTypeOf(name)).toBe('application/octet-stream');
    }
  );
});
