import { type Call } from './Call';
import { booleanIn, entityBody, numberIn, parametersOf, refuseUnknown, textIn, without } from './callBody';

function call(body: string, args: Call['args'] = [], contentType = 'application/json'): Call {
  const request = {
    headers: new Headers({ 'content-type': contentType }),
    body: new TextEncoder().encode(body)
  };
  return { request, args } as unknown as Call;
}

describe('parameters of a call', () => {
  it('come from the address by name or place, and from the body, which wins', () => {
    expect(
      parametersOf(
        call('', [
          { name: '', value: 'a' },
          { name: 'second', value: 'b' }
        ])
      )
    ).toEqual({ '0': 'a', second: 'b' });
    expect(parametersOf(call('{"Second":"c","Third":3}', [{ name: 'second', value: 'b' }]))).toEqual({
      second: 'c',
      third: 3
    });
  });

  it('lose the case of their names', () => {
    expect(parametersOf(call('{"LogonName":"x","logonname":"y"}'))).toEqual({ logonname: 'y' });
  });
});

describe('an entity in the body', () => {
  it('is read by the content type it came with', () => {
    expect(entityBody(call('{"Title":"a"}'), 'SP.Thing')).toEqual({ Title: 'a' });
    expect(
      entityBody(call('{"__metadata":{},"Title":"a"}', [], 'application/json;odata=verbose'), 'SP.Thing')
    ).toEqual({ Title: 'a' });
  });
});

const WRONG_TYPE = "Cannot convert a primitive value to the expected type 'Edm.";

describe('text', () => {
  it('is text, or nothing when absent or null', () => {
    expect([
      textIn({ a: 'x' }, 'a'),
      textIn({ a: '' }, 'a'),
      textIn({ a: null }, 'a'),
      textIn({}, 'a')
    ]).toEqual(['x', '', undefined, undefined]);
    for (const value of [1, true, [], {}])
      expect(() => textIn({ a: value }, 'a')).toThrow(`${WRONG_TYPE}String'`);
  });
});

describe('a truth', () => {
  it('is one, and no text that says so', () => {
    expect([
      booleanIn({ a: true }, 'a'),
      booleanIn({ a: false }, 'a'),
      booleanIn({ a: null }, 'a'),
      booleanIn({}, 'a')
    ]).toEqual([true, false, undefined, undefined]);
    for (const value of ['true', 1, 0, [], {}])
      expect(() => booleanIn({ a: value }, 'a')).toThrow(`${WRONG_TYPE}Boolean'`);
  });
});

describe('a number', () => {
  it('is a number, or text that is one', () => {
    expect([1, -1.5, 0].map(a => numberIn({ a }, 'a'))).toEqual([1, -1.5, 0]);
    expect(['1', ' 2 ', '1e3', '-0.5'].map(a => numberIn({ a }, 'a'))).toEqual([1, 2, 1000, -0.5]);
    expect([numberIn({ a: null }, 'a'), numberIn({}, 'a')]).toEqual([undefined, undefined]);
  });

  it.each(['', ' ', 'x', '1 2', 'NaN', 'Infinity', '1e999', true, [], {}])('is not %j', value => {
    expect(() => numberIn({ a: value }, 'a')).toThrow(`${WRONG_TYPE}Int32'`);
  });
});

describe('properties', () => {
  it('that a type does not have are refused by the first of them', () => {
    expect(() => refuseUnknown({ Title: 'a' }, ['Title'], 'SP.Thing')).not.toThrow();
    expect(() => refuseUnknown({}, [], 'SP.Thing')).not.toThrow();
    expect(() => refuseUnknown({ Title: 'a', Colour: 1, Size: 2 }, ['Title'], 'SP.Thing')).toThrow(
      "The property 'Colour' does not exist on type 'SP.Thing'."
    );
    expect(() => refuseUnknown({ title: 'a' }, ['Title'], 'SP.Thing')).toThrow("'title'");
  });

  it('are left out by name', () => {
    expect(without({ a: 1, b: 2, c: null }, 'a', 'c')).toEqual({ b: 2 });
    expect(without({ a: 1 })).toEqual({ a: 1 });
  });
});
