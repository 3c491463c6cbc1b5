import { createHash } from 'node:crypto';
import { drawPhoto, photoPixels } from './drawPhoto';
import { people } from './organisation/people';
import { portraits } from './organisation/portraits';
import { signIns } from './organisation/signIns';

const photos = new Map(people.map(person => [person.upn, drawPhoto(person.upn)]));

describe('drawing the photos', () => {
  it('gives most people a portrait of their own and leaves a handful without', () => {
    const drawn = [...photos.values()].filter(photo => photo !== undefined);
    const hashes = drawn.map(photo => createHash('sha256').update(photo).digest('hex'));
    expect(new Set(hashes).size).toBe(drawn.length);
    expect(drawn.length).toBe(Object.keys(portraits).length);
    expect(people.length - drawn.length).toBeGreaterThanOrEqual(8);
    expect(people.length - drawn.length).toBeLessThanOrEqual(12);
  });

  it('draws the same bytes every time', () => {
    const again = drawPhoto(signIns.member);
    expect(again).toBeDefined();
    expect(Buffer.from(again!).equals(photos.get(signIns.member)!)).toBe(true);
  });

  it('draws small square PNG files', () => {
    for (const photo of photos.values()) {
      if (!photo) continue;
      const bytes = Buffer.from(photo);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([photoPixels, photoPixels]);
      expect(bytes.length).toBeLessThan(20_000);
    }
  });

  it('has no photo for somebody it does not know', () => {
    expect(drawPhoto('nobody@contoso.example')).toBeUndefined();
  });
});
