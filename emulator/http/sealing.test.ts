import { createSealer } from './sealing';

describe('a seal', () => {
  const sealer = createSealer('secret');

  it('is 128 hexadecimal digits in capitals, the same each time', () => {
    expect(sealer.seal('text')).toMatch(/^[0-9A-F]{128}$/);
    expect(sealer.seal('text')).toBe(createSealer('secret').seal('text'));
  });

  it('depends on the text and on the secret', () => {
    const seals = [
      sealer.seal('text'),
      sealer.seal('Text'),
      sealer.seal('text '),
      sealer.seal(''),
      createSealer('other').seal('text')
    ];
    expect(new Set(seals).size).toBe(seals.length);
  });

  it('is known again, in lower case too', () => {
    expect(sealer.isSealed('text', sealer.seal('text'))).toBe(true);
    expect(sealer.isSealed('text', sealer.seal('text').toLowerCase())).toBe(true);
  });

  it.each(['', 'x', '0'.repeat(127), '0'.repeat(128), '0'.repeat(129), 'é'.repeat(128), '\0'.repeat(128)])(
    'is not %j',
    claimed => {
      expect(sealer.isSealed('text', claimed)).toBe(false);
    }
  );

  it('of other text is none of this', () => {
    expect(sealer.isSealed('text', sealer.seal('other'))).toBe(false);
    expect(sealer.isSealed('text', `${sealer.seal('text')} `)).toBe(false);
  });
});
