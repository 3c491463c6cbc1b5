/** What stands around the words of a post: above them whence it comes, below them what was made of it. */
export const actionStyles = `
.hw-root .hw-post-context {
  display: flex; align-items: flex-start; gap: 4px; flex: 1 0 100%; min-inline-size: 0; margin-block-end: 4px;
  padding-inline-start: 32px; color: var(--hw-secondary); font-size: 12px; line-height: 16px;
}
.hw-root .hw-post-context a { color: inherit; font-weight: 600; }
.hw-root--compact .hw-post-context { padding-inline-start: 24px; }

.hw-post-row { display: flex; align-items: center; min-block-size: 32px; margin-block-start: 4px; }
.hw-root .hw-action {
  justify-content: flex-start; gap: 6px; inline-size: auto; min-inline-size: 72px; min-block-size: 32px;
  margin-inline: -6px 6px; padding: 0 6px; font-weight: 400;
}
.hw-action--idle { display: inline-flex; align-items: center; color: var(--hw-secondary); }
.hw-root .hw-button--icon.hw-action--mine { color: var(--hw-link); font-weight: 600; }
.hw-action-count { font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; }
.hw-action > span:not(.hw-action-count) { font-size: 12px; line-height: 16px; }
.hw-post-more { display: flex; flex-wrap: wrap; justify-content: flex-end; margin-inline: auto -6px; }

.hw-quote {
  display: block; margin: 8px 0 0; padding: 8px 12px; border: 1px solid var(--hw-divider); border-radius: 8px;
}
.hw-quote--gone { color: var(--hw-secondary); }
.hw-repost-gone { flex: 1 1 0; min-inline-size: 0; padding-inline-start: 52px; padding-block-end: 6px; }
.hw-repost-gone > .hw-quote { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; margin: 0; }
.hw-quote--unknown { min-block-size: 62px; }
.hw-quote-who { display: flex; align-items: center; gap: 0 8px; min-inline-size: 0; margin-block-end: 4px; }
.hw-root .hw-quote-who .hw-avatar { inline-size: 20px; block-size: 20px; }
.hw-root .hw-quote-who .hw-avatar-initials { font-size: 9px; line-height: 12px; }
.hw-root .hw-quote-text {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow: hidden;
  color: inherit; white-space: pre-wrap; unicode-bidi: isolate; text-align: start; text-decoration: none;
}
.hw-post-main > .hw-composer-form { margin-block: 8px; }
@container hallway (max-width: 479.98px) {
  .hw-root .hw-post-context { padding-inline-start: 20px; }
  .hw-root .hw-action { min-inline-size: 60px; }
  .hw-repost-gone { padding-inline-start: 40px; }
}
@container hallway (max-width: 359.98px) {
  .hw-root .hw-action { min-inline-size: 52px; }
}
@media (forced-colors: active) {
  .hw-quote { border-color: CanvasText; }
}
`;
