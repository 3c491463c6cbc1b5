/** Where a pattern first matches, or -1: `?` is any character, `*` any number of them, `~` takes either as it stands. */
export function findPattern(pattern: string, text: string, from: number): number {
  const pieces = piecesOf(pattern);
  for (let start = from; start <= text.length; start += 1) if (matchesAt(pieces, text, start)) return start;
  return -1;
}

type Piece = { readonly any: 'one' | 'many' } | { readonly character: string };

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [found] of pattern.matchAll(/~[*?~]|[^]/g)) {
    if (found === '*') pieces.push({ any: 'many' });
    else pieces.push(found === '?' ? { any: 'one' } : { character: found.at(-1) ?? '' });
  }
  return pieces;
}

/** The match may end anywhere, so each `*` is as short as it can be, and is never gone back on further than the last. */
function matchesAt(pieces: readonly Piece[], text: string, start: number): boolean {
  let at = start;
  let piece = 0;
  let retryPiece = -1;
  let retryAt = -1;
  while (piece < pieces.length) {
    const current = pieces[piece];
    if (isStar(current)) {
      retryPiece = piece + 1;
      retryAt = at;
      piece = retryPiece;
    } else if (current && at < text.length && isMatch(current, text[at] ?? '')) {
      at += 1;
      piece += 1;
    } else {
      if (retryPiece < 0 || retryAt >= text.length) return false;
      retryAt += 1;
      at = retryAt;
      piece = retryPiece;
    }
  }
  return true;
}

function isStar(piece: Piece | undefined): boolean {
  return piece !== undefined && 'any' in piece && piece.any === 'many';
}

function isMatch(piece: Piece, character: string): boolean {
  return 'any' in piece || piece.character === character;
}
