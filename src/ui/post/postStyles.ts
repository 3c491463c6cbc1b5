/**
 * Why, where it does not show. Not in the text: all of that is loaded before the first paint.
 * - `.hw-post:focus-within`: what opens at the caret of a field within reaches past the post.
 * - `.hw-post-details`: no width of its own, nor a gap: it takes what name and time leave, and wraps out of
 *   sight where that is too little.
 */
export const postStyles = `
.hw-post {
  position: relative; display: flex; flex-wrap: wrap; gap: 0 12px; padding: 12px 16px 6px;
  border-block-end: 1px solid var(--hw-divider); scroll-margin-block: 96px;
}
.hw-root .hw-post:focus-visible { outline-offset: -2px; border-radius: 4px; }
.hw-post:focus-within { z-index: 1; }
.hw-post--marked { background: var(--hw-marked); box-shadow: inset 3px 0 var(--hw-accent); }
[dir='rtl'] .hw-post--marked { box-shadow: inset -3px 0 var(--hw-accent); }
.hw-root .hw-post--root .hw-post-text { font-size: 16px; line-height: 22px; }
.hw-post-main { flex: 1 1 0; min-inline-size: 0; }
.hw-post-who { display: flex; align-items: baseline; gap: 0 8px; min-inline-size: 0; margin-block-end: 2px; }
.hw-post-who--unverified { flex-wrap: wrap; }
.hw-post-name {
  flex: 0 1 auto; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  overflow-wrap: normal; font-weight: 600;
}
.hw-root a.hw-post-name { color: var(--hw-text); }
.hw-root .hw-post-when a { color: inherit; }
.hw-post-when, .hw-post-unverified {
  display: inline-flex; flex: none; align-items: baseline; gap: 8px;
  color: var(--hw-secondary); font-size: 12px; line-height: 16px; white-space: nowrap;
}
.hw-post-unverified { gap: 4px; color: var(--hw-danger); }
.hw-root .hw-post-unverified svg { align-self: center; }
.hw-post-edited::before { content: '\\00b7'; margin-inline-end: 8px; }
.hw-post-details {
  display: flex; flex: 1 1 0; flex-wrap: wrap; min-inline-size: 0; block-size: 16px; margin-inline-start: -8px;
  overflow: hidden; color: var(--hw-secondary); font-size: 12px; line-height: 16px;
}
.hw-post-details::before { content: '\\200b'; inline-size: 0; }
.hw-post-details > span { display: flex; flex: 1 1 80px; gap: 8px; min-inline-size: 0; padding-inline-start: 8px; }
.hw-post-details > span::before { content: '\\00b7'; }
.hw-post-details > span > span {
  min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; overflow-wrap: normal;
}
.hw-post-text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; text-align: start; }
.hw-root .hw-post-text a {
  text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px;
  text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
}
.hw-root .hw-post-text a:hover, .hw-root--contrast .hw-post-text a { text-decoration-color: currentColor; }
.hw-post-text--cut { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 20; overflow: hidden; }
.hw-post-main > .hw-button--quiet, blockquote.hw-quote > .hw-button--quiet { margin-inline-start: -8px; }
.hw-root .hw-post-pending { margin-block-start: 4px; color: var(--hw-secondary); font-size: 12px; line-height: 16px; }
.hw-post-unsent { margin-block: 8px 6px; }
.hw-post-theirs {
  margin-block-start: 8px; padding: 8px 12px; border: 1px solid var(--hw-divider); border-radius: 8px;
}
.hw-post-theirs blockquote { margin: 0; }
.hw-root .hw-post-theirs-label {
  margin-block-end: 2px; color: var(--hw-secondary); font-size: 12px; line-height: 16px;
}
.hw-post-unsent .hw-row { gap: 4px 12px; margin-block-start: 8px; }
.hw-post-unsent .hw-button--quiet { margin-inline-start: -8px; }
.hw-root .hw-post-unsent-why { display: flex; gap: 8px; color: var(--hw-secondary); }
.hw-root .hw-post-unsent-why strong { color: var(--hw-text); }
.hw-post-unsent--failed .hw-post-unsent-why svg, .hw-root .hw-post-unsent--failed strong { color: var(--hw-danger); }
.hw-post-check {
  margin-block-start: 8px; padding: 8px 12px; border: 1px solid var(--hw-divider); border-radius: 8px;
}
.hw-post-check--warning { border-color: var(--hw-danger); }
.hw-post-check-words { display: flex; gap: 8px; }
.hw-post-check--warning svg { color: var(--hw-danger); }
.hw-root .hw-post-check-limits {
  margin-block-start: 4px; color: var(--hw-secondary); font-size: 12px; line-height: 16px;
}
.hw-post-check .hw-row { margin-block-start: 4px; }
.hw-post-check .hw-button--quiet { margin-inline-start: -8px; }
.hw-root--compact .hw-post { padding-block: 8px 2px; }
@container hallway (max-width: 479.98px) {
  .hw-post-details { display: none; }
  .hw-post { column-gap: 8px; }
}
@container hallway (max-width: 359.98px) {
  .hw-post-who { flex-wrap: wrap; }
}
`;
