import fc from 'fast-check';
import { segmentsOf } from './segments';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

describe('segmentsOf', () => {
  it('splits at slashes outside strings and parentheses', () => {
    expect(segmentsOf("web/getList('/sites/a,b')/items(3)")).toEqual([
      { name: 'web' },
      { name: 'getlist', args: [{ name: '', value: '/sites/a,b' }] },
      { name: 'items', args: [{ name: '', value: '3' }] }
    ]);
  });

  it('reads named arguments, guids and nothing at all', () => {
    expect(segmentsOf("a(principalid=1, roledefid=2)/b(guid'AB')/c()")).toEqual([
      {
        name: 'a',
        args: [
          { name: 'principalid', value: '1' },
          { name: 'roledefid', value: '2' }
        ]
      },
      { name: 'b', args: [{ name: '', value: 'AB' }] },
      { name: 'c', args: [] }
    ]);
  });

  it('looks aliases up, without case', () => {
    expect(segmentsOf('a(@V)', new Map([['@v', "'it''s'"]]))).toEqual([
      { name: 'a', args: [{ name: '', value: "it's" }] }
    ]);
  });

  it('ignores slashes at the ends and doubled ones', () => {
    expect(segmentsOf('/web//lists/')).toEqual([{ name: 'web' }, { name: 'lists' }]);
  });

  it('brings any text through its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const [segment] = segmentsOf(`f(${quoted(text)})`);
        expect(segment?.args).toEqual([{ name: '', value: text }]);
      })
    );
  });

  it('answers or refuses any text, and never hangs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`ab'(),=/@ `.split('')), maxLength: 60 }), text => {
        try {
          expect(Array.isArray(segmentsOf(text))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ status: 400 });
        }
      })
    );
  });

  it.each(["a('", 'a(', 'a)', "a('b'", 'a(b)c', '(', 'a(@x)'])('refuses %s', address => {
    expect(() => segmentsOf(address)).toThrow('is not valid');
  });
});
