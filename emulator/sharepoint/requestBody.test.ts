import { isObject, readJsonBody, readParameters } from './requestBody';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, type: string | null = 'application/json'): unknown =>
  readJsonBody(bytes(text), type, 'SP.Thing');

const NO_JSON = 'Invalid JSON. A token was not recognized in the JSON content.';

describe('the body of an entity', () => {
  it('is its properties', () => {
    expect(read('{"Title":"a","Count":1,"Is":true,"None":null,"Many":[1],"Deep":{"a":{}}}')).toEqual({
      ...{ Title: 'a', Count: 1, Is: true, None: null, Many: [1], Deep: { a: {} } }
    });
  });

  it.each([
    'application/json;odata=verbose',
    'application/json; odata=verbose; charset=utf-8',
    'APPLICATION/JSON;ODATA=VERBOSE'
  ])('in %s names its type, which is taken off', type => {
    expect(read('{"__metadata":{"type":"SP.Thing"},"Title":"a"}', type)).toEqual({ Title: 'a' });
    expect(read('{"__metadata":{},"Title":"a"}', type)).toEqual({ Title: 'a' });
    for (const body of [
      '{"Title":"a"}',
      '{"__metadata":null}',
      '{"__metadata":"SP.Thing"}',
      '{"__metadata":["x"]}'
    ]) {
      expect(() => read(body, type)).toThrow('An entry without a type name was found');
    }
  });

  it.each([
    null,
    '',
    'application/json',
    'application/json;odata=nometadata',
    'application/json;odata=minimalmetadata',
    'text/plain'
  ])('in %s must not name its type', type => {
    expect(read('{"Title":"a"}', type)).toEqual({ Title: 'a' });
    expect(() => read('{"__metadata":{"type":"SP.Thing"}}', type)).toThrow(
      "The property '__metadata' does not exist on type 'SP.Thing'. Make sure to only use property names that are defined by the type."
    );
  });

  it('loses its annotations, and nothing that only looks like one', () => {
    expect(
      read(
        '{"odata.type":"x","odata.id":1,"Author@odata.navigationLinkUrl":"y","Title":"a","modata.type":1,"odata":2}'
      )
    ).toEqual({ Title: 'a', 'modata.type': 1, odata: 2 });
  });

  it('keeps a property called __proto__ as any other, and touches no object by it', () => {
    const body = read('{"__proto__":{"evil":true},"Title":"a"}') as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(['__proto__', 'Title']);
    expect(({} as Record<string, unknown>).evil).toBeUndefined();
  });

  it.each([
    '',
    ' ',
    'null',
    'true',
    '0',
    '"a"',
    '[]',
    '[{}]',
    '{',
    '{"a":}',
    "{'a':1}",
    '{"a":1,}',
    '{"a":1}x',
    'undefined',
    'NaN'
  ])('is not %j', text => expect(() => read(text)).toThrow(NO_JSON));

  it('may begin with the mark of UTF-8, and holds no other bytes', () => {
    expect(readJsonBody(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('{"a":1}')]), null, 'x')).toEqual({
      a: 1
    });
    for (const wrong of [[0xff, 0xfe, 0x7b, 0, 0x7d, 0], [0x7b, 0x22, 0xc0, 0x80, 0x22, 0x7d], [0x80]]) {
      expect(() => readJsonBody(Uint8Array.from(wrong), null, 'x')).toThrow(NO_JSON);
    }
  });

  it('holds no NUL, however it is written, and may speak of it', () => {
    for (const text of [
      '{"a":"\\u0000"}',
      '{"a":"x\\u0000y"}',
      '{"\\u0000":1}',
      '{"a":"\\\\\\u0000"}',
      '{"a":["\\\\\\\\\\u0000"]}'
    ]) {
      expect(() => read(text)).toThrow('The emulator does not implement text that holds the character NUL.');
    }
    expect(read('{"a":"\\\\u0000","b":"\\\\\\\\u0000","c":"u0000"}')).toEqual({
      a: '\\u0000',
      b: '\\\\u0000',
      c: 'u0000'
    });
  });

  it('of a million backslashes is read as fast as any', () => {
    const startedAt = process.hrtime.bigint();
    expect(read(`{"a":"${'\\\\'.repeat(500_000)}"}`)).toEqual({ a: '\\'.repeat(500_000) });
    expect(Number(process.hrtime.bigint() - startedAt) / 1e6).toBeLessThan(4000);
  });
});

describe('the parameters of a function', () => {
  it('are its members, types and annotations left as they are', () => {
    expect(readParameters(bytes('{"a":1,"__metadata":{"type":"x"},"odata.type":"y"}'))).toEqual({
      ...{ a: 1, __metadata: { type: 'x' }, 'odata.type': 'y' }
    });
  });

  it('may be none', () => {
    expect(readParameters(new Uint8Array())).toEqual({});
    expect(readParameters(bytes('{}'))).toEqual({});
  });

  it.each(['null', '[]', '7', 'x', ' '])('are not %j', text =>
    expect(() => readParameters(bytes(text))).toThrow(NO_JSON)
  );
});

describe('an object', () => {
  it('is neither null nor a list nor anything simpler', () => {
    expect([isObject({}), isObject({ a: 1 })]).toEqual([true, true]);
    for (const value of [null, undefined, [], [1], 'a', 1, true]) expect(isObject(value)).toBe(false);
  });
});
