/**
 * Why, where it does not show. Not in the text: all of that is loaded before the first paint.
 * - `.hw-screen > .hw-notice--line > .hw-notice-icon`: stands where the posts have their coins, so that the
 *   words share one edge.
 */
export const noticeStyles = `
.hw-notice { display: flex; gap: 12px; color: var(--hw-secondary); }
.hw-notice-words { min-inline-size: 0; }
.hw-root .hw-notice-title { color: var(--hw-text); font-weight: 600; }
.hw-notice-icon { flex: none; }
.hw-notice-icon--danger { color: var(--hw-danger); }
.hw-notice--line { align-items: center; padding: 12px 16px; border-block-end: 1px solid var(--hw-divider); }
.hw-notice--line .hw-notice-words { flex: 1 1 auto; }
.hw-notice--line .hw-notice-icon { align-self: flex-start; }
.hw-notice--line .hw-notice-actions { flex: none; }
.hw-screen > .hw-notice--line > .hw-notice-icon { display: flex; justify-content: center; inline-size: 40px; }
.hw-root--compact .hw-screen > .hw-notice--line > .hw-notice-icon { inline-size: 32px; }
.hw-notice--page {
  flex-direction: column; align-items: center; gap: 8px; max-inline-size: 424px;
  margin-inline: auto; padding: 48px 16px 56px; text-align: center;
}
.hw-notice--page > .hw-notice-icon { color: var(--hw-secondary); margin-block-end: 8px; }
.hw-notice--page > .hw-notice-words { inline-size: 100%; text-wrap: balance; }
.hw-root .hw-notice--page > .hw-notice-words > .hw-notice-title {
  margin-block-end: 4px; font-size: 16px; line-height: 22px;
}
.hw-notice--page .hw-notice-actions { margin-block-start: 12px; }
.hw-notice--page .hw-notice--line {
  flex-wrap: nowrap; justify-content: center; margin-block-start: 12px; padding: 12px 0 0; border: 0;
  text-align: start; text-wrap: wrap;
}
.hw-notice--page .hw-notice--line .hw-notice-words { flex: 0 1 auto; }
@container hallway (max-width: 479.98px) {
  .hw-notice--line { flex-wrap: wrap; }
  .hw-notice--line .hw-notice-words { flex-basis: 60%; }
  .hw-notice--line .hw-notice-actions { margin-inline-start: 32px; }
  .hw-screen > .hw-notice--line { column-gap: 8px; }
  .hw-screen > .hw-notice--line > .hw-notice-icon { inline-size: 32px; }
  .hw-screen > .hw-notice--line > .hw-notice-actions { margin-inline-start: 40px; }
}
.hw-progress { margin-block-start: 16px; }
.hw-progress-track {
  inline-size: 280px; max-inline-size: 100%; block-size: 4px; margin-inline: auto;
  border-radius: 2px; background: var(--hw-skeleton); overflow: hidden;
}
.hw-root--contrast .hw-progress-track { outline: 1px solid var(--hw-control); }
.hw-progress-done { block-size: 100%; background: var(--hw-accent); transition: inline-size 200ms ease-out; }
.hw-root .hw-progress-words { margin-block-start: 8px; font-size: 12px; line-height: 16px; }
`;
