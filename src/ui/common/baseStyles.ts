/** Root, controls and the few classes that everything shares. */
export const baseStyles = `
.hw-root {
  container: hallway / inline-size;
  box-sizing: border-box;
  background: var(--hw-surface);
  color: var(--hw-text);
  font: 400 14px/20px var(--hw-font);
  text-align: start;
  -webkit-font-smoothing: antialiased;
  overflow-wrap: anywhere;
}
.hw-root *, .hw-root *::before, .hw-root *::after { box-sizing: border-box; }
.hw-root p, .hw-root h2, .hw-root h3 { margin: 0; font-size: inherit; line-height: inherit; }
.hw-root strong { font-weight: 600; }
.hw-root svg { display: block; flex: none; fill: currentColor; }
.hw-root a { color: var(--hw-link); text-decoration: none; border-radius: 2px; }
.hw-root a:hover { text-decoration: underline; }
.hw-root--contrast a { text-decoration: underline; }
.hw-root :focus { outline: none; }
.hw-root :focus-visible { outline: 2px solid var(--hw-focus); outline-offset: 1px; }
.hw-root [tabindex='-1']:focus-visible { outline: none; }
.hw-root button, .hw-root textarea { font: inherit; color: inherit; letter-spacing: inherit; }

.hw-unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0;
}
.hw-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.hw-row--end { justify-content: flex-end; }
.hw-row--centre { justify-content: center; }

.hw-button {
  display: inline-flex; align-items: center; justify-content: center; gap: 4px;
  min-height: 32px; margin: 0; padding: 5px 12px;
  border: 1px solid transparent; border-radius: 4px;
  background: transparent; white-space: nowrap; cursor: pointer; user-select: none;
  transition: background-color 120ms ease-out, color 120ms ease-out;
}
.hw-root .hw-button { font-weight: 600; }
.hw-button--plain { border-color: var(--hw-control); background: var(--hw-raised); }
.hw-root .hw-button--plain { color: var(--hw-text); }
.hw-button--plain:hover { background: var(--hw-hover); }
.hw-button--plain:active { background: var(--hw-pressed); }
.hw-root .hw-button--primary { background: var(--hw-accent); color: var(--hw-onAccent); }
.hw-button--primary:hover { background: var(--hw-accentHover); }
.hw-button--quiet { padding-inline: 8px; }
.hw-root .hw-button--quiet { color: var(--hw-link); }
.hw-button--quiet:hover { background: var(--hw-hover); }
.hw-button--quiet:active { background: var(--hw-pressed); }
.hw-button--icon { inline-size: 32px; padding: 0; }
.hw-root .hw-button--icon { color: var(--hw-secondary); }
.hw-root .hw-button--icon:hover, .hw-root .hw-button--icon[aria-expanded='true'] {
  background: var(--hw-hover); color: var(--hw-text);
}
.hw-root .hw-button--icon:active { background: var(--hw-pressed); }
.hw-root .hw-button:disabled {
  background: var(--hw-pressed); border-color: transparent; color: var(--hw-secondary); cursor: default;
}
.hw-menu-icon { display: inline-flex; inline-size: 20px; margin-inline: 4px; }
.hw-menu-icon svg { fill: currentColor; }

@media (prefers-reduced-motion: reduce) {
  .hw-root *, .hw-root *::before, .hw-root *::after { animation: none !important; transition: none !important; }
}
@media (forced-colors: active) {
  .hw-button--plain, .hw-button--primary, .hw-invite, .hw-field-input { border-color: ButtonText; }
  .hw-button--icon, .hw-button--quiet { border-color: Canvas; }
  .hw-button:disabled { border-color: GrayText; color: GrayText; }
  .hw-avatar { border: 1px solid CanvasText; }
  .hw-progress-done { background: Highlight; }
  .hw-skeleton { background: GrayText; }
  .hw-post--marked { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
