/**
 * Why, where it does not show. Not in the text: all of that is loaded before the first paint.
 * - `overflow-anchor`: what is read is kept in its place here, in every browser alike.
 *   Were the end of the feed kept in its place by the browser, it would stay in view while older posts come,
 *   and ask for all there are.
 * - `.hw-new`: halfway over the line that the feed begins with, so that the first post can be read.
 */
export const timelineStyles = `
.hw-root { overflow-anchor: none; }
.hw-new {
  position: sticky; inset-block-start: 24px; z-index: 1; block-size: 0; text-align: center; overflow: visible;
}
.hw-root .hw-new > .hw-button { border-radius: 16px; transform: translateY(-50%); }
.hw-linked > .hw-row { padding: 4px 8px; border-block-end: 1px solid var(--hw-divider); }
.hw-end > .hw-row { padding: 16px; }
.hw-root .hw-end-unavailable {
  padding: 12px 16px 0; color: var(--hw-secondary); font-size: 12px; line-height: 16px;
}
.hw-end .hw-notice--line { justify-content: center; padding-block: 24px; border: 0; }
.hw-end .hw-notice--line .hw-notice-words { flex: 0 1 auto; }
.hw-skeletons > [aria-hidden] { opacity: 0; }
.hw-skeletons--shown > [aria-hidden] { opacity: 1; }
.hw-skeleton--field { flex: 1 1 0; block-size: 40px; border-radius: 4px; }
.hw-skeleton { background: var(--hw-skeleton); }
.hw-skeleton--name, .hw-skeleton--line { display: block; block-size: 12px; border-radius: 4px; margin-block: 4px; }
.hw-skeleton--name { inline-size: 140px; max-inline-size: 50%; }
.hw-skeleton--line { margin-block: 8px; }
.hw-skeleton--line:last-child { inline-size: 62%; }
`;
