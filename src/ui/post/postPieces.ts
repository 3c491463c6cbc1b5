import { type Facet } from '../../domain/readFacets';
import { segmentText, type TextSegment } from '../../domain/segmentText';
import { type Place } from '../../domain/Place';

/** What a post's words are drawn from: plain text, links that lead out, and tags and mentions that lead to a place. */
export type PostPiece =
  TextSegment | { readonly kind: 'place'; readonly text: string; readonly place: Place };

/** All pieces put together give the text again. A facet within a link stays a part of the link. */
export function postPieces(text: string, facets: readonly Facet[] = []): readonly PostPiece[] {
  let at = 0;
  return segmentText(text).flatMap(segment => {
    const start = at;
    at += segment.text.length;
    return segment.kind === 'link' ? [segment] : piecesOf(segment.text, within(facets, { start, end: at }));
  });
}

/** Counted from the start of the piece they lie in. */
function within(facets: readonly Facet[], { start, end }: { start: number; end: number }): readonly Facet[] {
  return facets
    .filter(facet => facet.start >= start && facet.end <= end)
    .map(facet => ({ ...facet, start: facet.start - start, end: facet.end - start }));
}

function piecesOf(text: string, facets: readonly Facet[]): readonly PostPiece[] {
  const pieces: PostPiece[] = [];
  let from = 0;
  for (const facet of facets) {
    if (facet.start > from) pieces.push({ kind: 'text', text: text.slice(from, facet.start) });
    pieces.push({ kind: 'place', text: text.slice(facet.start, facet.end), place: placeOf(facet) });
    from = facet.end;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

function placeOf(facet: Facet): Place {
  return facet.kind === 'tag' ? { kind: 'topic', tag: facet.key } : { kind: 'person', person: facet.key };
}
