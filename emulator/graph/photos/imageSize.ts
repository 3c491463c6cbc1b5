export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a PNG, GIF or JPEG, from its own header; undefined for anything else. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length >= 24 && view.subarray(1, 4).toString('latin1') === 'PNG')
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  if (view.length >= 10 && view.subarray(0, 3).toString('latin1') === 'GIF')
    return { width: view.readUInt16LE(6), height: view.readUInt16LE(8) };
  return view.length >= 4 && view.readUInt16BE(0) === START_OF_JPEG ? jpegSize(view) : undefined;
}

const START_OF_JPEG = 0xffd8;
/** Segments that hold the size; C4, C8 and CC among them hold tables. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B */
function jpegSize(view: Buffer): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= view.length && view[at] === 0xff) {
    if (FRAMES.has(view[at + 1] ?? 0))
      return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) };
    at += 2 + view.readUInt16BE(at + 2);
  }
  return undefined;
}
