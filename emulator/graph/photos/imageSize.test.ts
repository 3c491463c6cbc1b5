import { imageSize } from './imageSize';
import { isPhotoSize, sizesOf } from './photoSizes';

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function gif(width: number, height: number): Buffer {
  const bytes = Buffer.from('GIF89a......', 'latin1');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

/** With a comment before the frame, as cameras write them. */
function jpeg(width: number, height: number, marker = 0xc0): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0x00, 0x06, 1, 2, 3, 4]);
  const frame = Buffer.from([
    0xff,
    marker,
    0x00,
    0x11,
    0x08,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255
  ]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.alloc(20)]);
}

describe('the size of a picture', () => {
  it('is read from PNG, GIF and JPEG', () => {
    expect(imageSize(png(300, 200))).toEqual({ width: 300, height: 200 });
    expect(imageSize(gif(64, 48))).toEqual({ width: 64, height: 48 });
    expect(imageSize(jpeg(648, 648))).toEqual({ width: 648, height: 648 });
    expect(imageSize(jpeg(96, 120, 0xc2))).toEqual({ width: 96, height: 120 });
  });

  it('is read from a view into a larger buffer', () => {
    const whole = Buffer.concat([Buffer.alloc(7), png(120, 120), Buffer.alloc(5)]);
    expect(imageSize(whole.subarray(7, 40))).toEqual({ width: 120, height: 120 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG cut short', png(3, 3).subarray(0, 20)],
    ['a GIF cut short', gif(3, 3).subarray(0, 8)],
    ['a JPEG cut short', jpeg(3, 3).subarray(0, 12)],
    ['a JPEG of tables only', jpeg(3, 3, 0xc4)],
    [
      'a JPEG that is none',
      Buffer.from([0xff, 0xd8, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00])
    ]
  ])('is not known of %s', (_, bytes) => {
    expect(imageSize(bytes)).toBeUndefined();
  });

  it('comes to an end for a JPEG whose segments say nothing of their length', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(4096, 0xff)]);
    expect(imageSize(bytes)).toBeUndefined();
    const still = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...Array(1000).fill(Buffer.from([0xff, 0xe0, 0, 0]))
    ]);
    expect(imageSize(still)).toBeUndefined();
  });
});

describe('the sizes a photo is there in', () => {
  const sizes = (bytes: Buffer): readonly number[] => sizesOf({ contentType: 'image/png', bytes });

  it('are those it is large enough for', () => {
    expect(sizes(png(504, 504))).toEqual([48, 64, 96, 120, 240, 360, 432, 504]);
    expect(sizes(png(4000, 100))).toEqual([48, 64, 96]);
    expect(sizes(png(648, 648)).at(-1)).toBe(648);
  });

  it('are never none, and all where the size cannot be read', () => {
    expect(sizes(png(1, 1))).toEqual([48]);
    expect(sizes(Buffer.from([1, 2, 3]))).toHaveLength(9);
  });

  it('are nine, written as squares', () => {
    expect(isPhotoSize('48x48')).toBe(true);
    expect(isPhotoSize('648X648')).toBe(true);
    for (const wrong of ['48', '48x64', '7x7', 'x', '', '48x48x48', '0x0'])
      expect(isPhotoSize(wrong)).toBe(false);
  });
});
