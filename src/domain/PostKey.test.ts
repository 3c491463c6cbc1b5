import * as fc from 'fast-check';
import { authorOfPostKey, isAuthorKey, makePostKey, upnAuthorKey } from './PostKey';

const entropy = new Uint8Array([1, 2, 3, 4]);

describe('a post key', () => {
  it('is the writer, a dot and thirteen base-36 characters', () => {
    expect(makePostKey('17', { nowMs: Date.UTC(2026, 10, 22), entropy })).toMatch(/^17\.[0-9a-z]{13}$/);
  });

  it('sorts by time for one writer', () => {
    const earlier = makePostKey('17', { nowMs: 1_000, entropy });
    expect(earlier < makePostKey('17', { nowMs: 2_000, entropy })).toBe(true);
  });

  it('gives its writer back, whatever the time and chance', () => {
    const writers = fc.oneof(
      fc.integer({ min: 1, max: 2 ** 31 }).map(String),
      fc.constant('@upn:ann.o@contoso.example')
    );
    fc.assert(
      fc.property(
        writers,
        fc.nat(),
        fc.uint8Array({ minLength: 4, maxLength: 8 }),
        (writer, nowMs, bytes) => {
          expect(authorOfPostKey(makePostKey(writer, { nowMs, entropy: bytes }))).toBe(writer);
        }
      )
    );
  });

  it('is made of characters that SharePoint compares alike under every collation', () => {
    const key = makePostKey(upnAuthorKey("Zoë.O'Neil+x_y@contoso.example"), { nowMs: 5, entropy });
    expect(key).toMatch(/^[a-z0-9.|@#!^?>:-]{1,120}$/);
    expect(authorOfPostKey(key)).toBe('@upn:zo^eb.o^27neil^2bx^5fy@contoso.example');
  });

  it.each([
    ['nothing', undefined],
    ['a number', 17],
    ['no dot', '170000000000000'],
    ['no writer', '.0000000000000'],
    ['a writer that begins with zero', '017.0000000000000'],
    ['too few characters', '17.000000000000'],
    ['capitals', '17.000000000000A'],
    ['a newline at the end', '17.0000000000000\n'],
    ['markup', '<b>.0000000000000'],
    ['a novel', `@upn:${'a'.repeat(200)}.0000000000000`]
  ])('is not %s', (_, value) => expect(authorOfPostKey(value)).toBeUndefined());
});

describe('an author key', () => {
  it('is a site user id, or a name somebody signs in with', () => {
    expect(['17', '@upn:ann@contoso.example'].every(isAuthorKey)).toBe(true);
    expect(['', '0', '-1', '1.5', 'ann', '@upn:', null, `@upn:${'a'.repeat(200)}`].some(isAuthorKey)).toBe(
      false
    );
  });
});
