import { type PostKey } from '../../domain/PostKey';

/** From `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a feed is drawn of: posts by their place in it, and room kept for those between that are not drawn. */
export type FeedRow =
  | { readonly kind: 'post'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: PostKey; readonly px: number };

interface Drawn {
  readonly range: Range;
  /** Drawn wherever they are. */
  readonly pins: ReadonlySet<number>;
  heightOf(key: PostKey): number;
}

/** Every post is in one row or within one gap, in order. */
export function rowsOf(keys: readonly PostKey[], { range, pins, heightOf }: Drawn): readonly FeedRow[] {
  const rows: FeedRow[] = [];
  let gapPx = 0;
  const endGap = (before: PostKey): void => {
    if (gapPx > 0) rows.push({ kind: 'gap', key: before, px: gapPx });
    gapPx = 0;
  };
  keys.forEach((key, index) => {
    const isDrawn = (index >= range.from && index < range.to) || pins.has(index);
    if (!isDrawn) {
      gapPx += heightOf(key);
      return;
    }
    endGap(key);
    rows.push({ kind: 'post', index });
  });
  endGap('end');
  return rows;
}

interface View {
  /** CSS pixels from the top of the feed. */
  readonly startPx: number;
  readonly endPx: number;
  heightOf(key: PostKey): number;
}

/** Whole handfuls, so that not every pixel scrolled draws anew. */
const step = 8;

/** The posts that a part of the feed shows. */
export function rangeOf(keys: readonly PostKey[], { startPx, endPx, heightOf }: View): Range {
  let atPx = 0;
  let from: number | undefined;
  let to = 0;
  for (const [index, key] of keys.entries()) {
    if (atPx >= endPx) break;
    atPx += heightOf(key);
    if (from === undefined && atPx > startPx) from = index;
    to = index + 1;
  }
  const first = from ?? Math.max(0, keys.length - step);
  return {
    from: Math.floor(first / step) * step,
    to: Math.min(keys.length, Math.ceil(Math.max(to, first + 1) / step) * step)
  };
}
