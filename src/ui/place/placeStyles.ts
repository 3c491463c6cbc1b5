export const placeStyles = `
.hw-views {
  display: flex; gap: 4px; padding-inline: 12px 48px; overflow-x: auto; scrollbar-width: none;
  border-block-end: 1px solid var(--hw-divider);
}
.hw-root .hw-view {
  flex: none; min-block-size: 44px; padding: 12px 8px 9px; border-block-end: 3px solid transparent;
  border-radius: 0; color: var(--hw-secondary); white-space: nowrap; text-decoration: none;
}
.hw-root .hw-view:hover { color: var(--hw-text); text-decoration: none; }
.hw-root .hw-view[aria-current] { border-color: var(--hw-accent); color: var(--hw-text); font-weight: 600; }
.hw-root .hw-view:focus-visible { outline-offset: -2px; }
.hw-header-room { flex: 1 1 auto; }
.hw-follow { flex: none; }
.hw-root .hw-follow--unknown { visibility: hidden; }

.hw-person { padding-block-end: 16px; border-block-end: 1px solid var(--hw-divider); }
.hw-person-card { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 4px 16px 0; }
.hw-person-words { flex: 1 1 0; min-inline-size: 128px; }
.hw-root .hw-person-role { min-block-size: 20px; color: var(--hw-secondary); }
.hw-presence {
  display: flex; align-items: center; gap: 4px; min-block-size: 20px; color: var(--hw-secondary);
  font-size: 12px; line-height: 16px;
}
.hw-root .hw-presence { font-size: 12px; line-height: 16px; }
.hw-root .hw-person-about { padding: 12px 16px 0; white-space: pre-wrap; }
.hw-skeleton--title { display: block; inline-size: 180px; max-inline-size: 100%; block-size: 20px; margin: 4px 0; border-radius: 4px; }

.hw-thread-earlier { padding: 8px 16px; border-block-end: 1px solid var(--hw-divider); }
.hw-thread-reply { display: flex; gap: 12px; padding: 12px 16px; }
@container hallway (max-width: 479.98px) {
  .hw-thread-reply { gap: 8px; }
}
@container hallway (min-width: 768px) {
  .hw-screen--places {
    display: grid; grid-template-columns: minmax(144px, 200px) minmax(0, 600px); grid-template-rows: auto 1fr;
    justify-content: center; column-gap: 24px; max-inline-size: none;
  }
  .hw-screen--places > .hw-header--own { grid-column: 1 / -1; }
  .hw-views {
    position: sticky; inset-block-start: 8px; align-self: start; flex-direction: column; gap: 4px;
    padding: 4px 0; border: 0; overflow: visible;
  }
  .hw-root .hw-view {
    min-block-size: 40px; padding: 10px 12px; border: 0; border-inline-start: 3px solid transparent; border-radius: 4px;
  }
  .hw-root .hw-view:hover { background: var(--hw-hover); }
}
@media (forced-colors: active) {
  .hw-view[aria-current] { border-color: Highlight; }
}
`;
