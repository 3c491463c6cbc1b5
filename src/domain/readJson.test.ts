import * as fc from 'fast-check';
import { isJsonObject, maxJsonUnits, readJson, type JsonValue } from './readJson';

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

function isFrozenThrough(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThrough);
}

describe('reading JSON that anybody may have written', () => {
  it('gives what it says', () => {
    expect(readJson('{"a":[1,true,null,"x"],"b":{"c":-2.5}}')).toEqual({
      a: [1, true, null, 'x'],
      b: { c: -2.5 }
    });
  });

  it.each([
    ['nothing', undefined],
    ['a number', 5],
    ['no JSON', '{'],
    ['more than 32 K', JSON.stringify('x'.repeat(maxJsonUnits))],
    ['what grows beyond 32 K when it is written again', `[${`[${'1e20,'.repeat(199)}0],`.repeat(30)}0]`]
  ])('gives nothing for %s', (_, written) => expect(readJson(written)).toBeUndefined());

  it('leaves out what would reach into JavaScript itself', () => {
    const read = readJson(
      '{"__proto__":{"isAdmin":true},"constructor":1,"prototype":2,"a b":3,"":4,"kept":5}'
    );
    expect(isJsonObject(read) && Object.keys(read)).toEqual(['kept']);
    expect(read && Object.getPrototypeOf(read)).toBeNull();
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('leaves out what is deeper than six, wider than two hundred, or no number', () => {
    expect(readJson(nested(6))).toEqual([[[[[[]]]]]]);
    expect(readJson(nested(9))).toEqual([[[[[[]]]]]]);
    expect(readJson(nested(maxJsonUnits / 2))).toEqual([[[[[[]]]]]]);
    expect(readJson(`[${'0,'.repeat(999)}0]`)).toHaveLength(200);
    expect(readJson('[1e999,-0]')).toEqual([0]);
  });

  it('cleans every text', () => {
    expect(readJson('["a\\u0000\\u202eb","\\ud800"]')).toEqual(['a\ufffdb', '\ufffd']);
  });

  it('reads what it has read alike, frozen through and through', () => {
    const anyJson = fc.oneof(
      fc.json({ maxDepth: 8, stringUnit: 'binary' }),
      fc.json({ maxDepth: 8 }).map(json => json.replace(/"[^"]{0,3}"(?=:)/, '"__proto__"')),
      fc.string()
    );
    fc.assert(
      fc.property(anyJson, written => {
        const read = readJson(written);
        if (read === undefined) return;
        expect(isFrozenThrough(read)).toBe(true);
        expect(readJson(JSON.stringify(read))).toEqual(read);
      }),
      { numRuns: 3_000 }
    );
  });
});

describe('an object out of JSON', () => {
  it('is no list, text or null', () => {
    expect([{}, [], null, 'x', undefined].map(isJsonObject)).toEqual([true, false, false, false, false]);
  });
});
