import { isAuthorKey, type AuthorKey } from './PostKey';
import { isJsonObject, type JsonValue } from './readJson';
import { foldTag, isHashedTag, isTagKey, plainTagKey, type TagKey } from './TopicKey';

/** What a piece of a post's text names: UTF-16 units from `start` up to, not including, `end`. */
export type Facet =
  | { readonly start: number; readonly end: number; readonly kind: 'tag'; readonly key: TagKey }
  | { readonly start: number; readonly end: number; readonly kind: 'mention'; readonly key: AuthorKey };

/** More of them would be a flood: the rest stays text. */
const maxOf: Readonly<Record<Facet['kind'], number>> = { tag: 30, mention: 20 };

/**
 * The facets that fit this very text, in its order. Total. Left out is what lies outside it, halves a character,
 * overlaps an earlier one, or names another tag than its text spells.
 */
export function readFacets(value: JsonValue | undefined, text: string): readonly Facet[] {
  const facets: Facet[] = [];
  const count = { tag: 0, mention: 0 };
  let from = 0;
  for (const facet of facetsIn(value, text)) {
    if (facet.start < from || count[facet.kind] === maxOf[facet.kind]) continue;
    count[facet.kind] += 1;
    from = facet.end;
    facets.push(Object.freeze(facet));
  }
  return Object.freeze(facets);
}

function facetsIn(value: JsonValue | undefined, text: string): readonly Facet[] {
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return items.flatMap(item => facetIn(item, text) ?? []).sort((one, other) => one.start - other.start);
}

function facetIn(item: JsonValue, text: string): Facet | undefined {
  if (!isJsonObject(item)) return undefined;
  const { start, end, kind, key } = item;
  if (!isEdge(start, text) || !isEdge(end, text)) return undefined;
  const covered = text.slice(start, end);
  if (kind === 'tag' && isTagKey(key) && spells(covered, key)) return { start, end, kind, key };
  if (kind === 'mention' && isAuthorKey(key) && covered.startsWith('@')) return { start, end, kind, key };
  return undefined;
}

/** Between two characters of the text, or at its beginning or end. */
function isEdge(value: JsonValue | undefined, text: string): value is number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > text.length)
    return false;
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(value - 1, 0), value + 1));
}

/** Whose key is a digest has to be taken at its word until somebody computes it; whose is not, has not. */
function spells(covered: string, key: TagKey): boolean {
  if (!covered.startsWith('#')) return false;
  const folded = foldTag(covered.slice(1));
  return folded !== '' && (plainTagKey(folded) ?? (isHashedTag(key) ? key : undefined)) === key;
}
