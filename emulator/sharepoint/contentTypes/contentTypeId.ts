/** `0x`, then two digits for a child of a built-in type, or `00` and 32 digits; compared without case. */
const SHAPE = /^0x(?:[0-9A-F]{2})*$/;
const GUID_DIGITS = 32;

export function isContentTypeId(text: string): boolean {
  return SHAPE.test(normalContentTypeId(text)) && text.length <= 1026;
}

/** As SharePoint writes it: `0x` small, the digits large; what is no id stays as it is. */
export function normalContentTypeId(text: string): string {
  const trimmed = text.trim();
  return /^0x/i.test(trimmed) ? `0x${trimmed.slice(2).toUpperCase()}` : trimmed;
}

/** The id of the type this one was made from; undefined for System. */
export function parentId(id: string): string | undefined {
  if (id === '0x') return undefined;
  const pieces = piecesOf(id.slice(2));
  return `0x${pieces.slice(0, -1).join('')}`;
}

function piecesOf(digits: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < digits.length) {
    const isLong = digits.startsWith('00', at) && digits.length >= at + 2 + GUID_DIGITS;
    const length = isLong ? 2 + GUID_DIGITS : 2;
    pieces.push(digits.slice(at, at + length));
    at += length;
  }
  return pieces;
}

/** A child named after a guid: `<parent>00<guid>`. */
export function childId(parent: string, guid: string): string {
  return `${parent}00${guid.replaceAll('-', '').toUpperCase()}`;
}
