import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BACKGROUND = 0xe1;
const FIGURE = 0xa6;

/** A grey head and shoulders, `edge` pixels high and wide, as a greyscale PNG. */
export function silhouette(edge: number): Buffer {
  const rows = Array.from({ length: edge }, (_, y) =>
    // Each row starts with its filter: none.
    Buffer.from([0, ...Array.from({ length: edge }, (__, x) => shadeAt((x + 0.5) / edge, (y + 0.5) / edge))])
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  // Eight bits of grey, no interlace.
  header.set([8, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

/** Coordinates from 0 to 1. */
function shadeAt(x: number, y: number): number {
  const isHead = Math.hypot(x - 0.5, y - 0.38) < 0.18;
  const isBody = Math.hypot((x - 0.5) / 0.34, (y - 0.98) / 0.36) < 1;
  return isHead || isBody ? FIGURE : BACKGROUND;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
