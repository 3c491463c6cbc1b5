import { guidFrom, seededRandom, systemRandom } from './random';

describe('random bytes', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(seededRandom(1).bytes(16)).toEqual(seededRandom(1).bytes(16));
    expect(seededRandom(1).bytes(16)).not.toEqual(seededRandom(2).bytes(16));
  });

  it('do not repeat soon', () => {
    const random = seededRandom(7);
    const guids = Array.from({ length: 5000 }, () => guidFrom(random));
    expect(new Set(guids).size).toBe(5000);
  });

  it('make GUIDs of version 4', () => {
    for (const random of [seededRandom(3), systemRandom]) {
      expect(guidFrom(random)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
      );
    }
  });
});
