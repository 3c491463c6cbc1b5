import fc from 'fast-check';
import { localAddress } from './localAddress';

const HOST = 'http://127.0.0.1:4780';

describe('an address of this host', () => {
  it.each([
    ['/sites/x?a=1#b', '/sites/x?a=1#b'],
    ['/a/../b', '/b'],
    ['b', '/b'],
    ['', '/']
  ])('is %j', (text, expected) => {
    const url = localAddress(text);
    expect(url && url.pathname + url.search + url.hash).toBe(expected);
  });

  it.each([
    '//evil',
    '/\\evil',
    '/x/..//evil',
    '/.//evil',
    'https://evil',
    'javascript:alert(1)',
    'http://[',
    '/\t/evil'
  ])('is not %j', text => expect(localAddress(text)).toBeUndefined());

  it('never leads a browser away, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'/\\.:@#?%2e\tab'.split('')), maxLength: 12 }),
        text => {
          const url = localAddress(text);
          if (url) expect(new URL(url.pathname + url.search + url.hash, HOST).origin).toBe(HOST);
        }
      ),
      { numRuns: 2000 }
    );
  });
});
