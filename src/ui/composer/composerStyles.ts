/**
 * Why, where it does not show. Not in the text: all of that is loaded before the first paint.
 * - `@container hallway (max-width: 767.98px)`: the views stand above it there, and end in a line.
 */
export const composerStyles = `
.hw-composer {
  display: flex; flex-wrap: wrap; gap: 12px; padding: 4px 16px 16px; border-block-end: 1px solid var(--hw-divider);
}
.hw-invite {
  display: flex; flex: 1 1 0; align-items: center; gap: 8px; min-inline-size: 0; min-block-size: 40px;
  margin: 0; padding: 5px 12px; border: 1px solid var(--hw-control); border-radius: 4px;
  background: var(--hw-raised); text-align: start; cursor: text;
  transition: background-color 120ms ease-out;
}
.hw-root .hw-invite { color: var(--hw-secondary); }
.hw-invite:hover { background: var(--hw-hover); }
.hw-invite-text { min-inline-size: 0; }
.hw-invite-text--draft { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.hw-invite-draft {
  flex: none; padding: 0 6px; border-radius: 2px; background: var(--hw-pressed);
  color: var(--hw-text); font-size: 12px; line-height: 16px; font-weight: 600;
}
.hw-composer-form, .hw-composer-fallback { flex: 1 1 0; min-inline-size: 0; }
.hw-composer-fallback { flex-basis: 100%; }
.hw-composer-hint { margin-inline-end: auto; color: var(--hw-secondary); font-size: 12px; line-height: 16px; }
.hw-composer-form .hw-row, .hw-editor .hw-row { margin-block-start: 8px; }
.hw-editor { margin-block-start: 4px; }
.hw-root .hw-editor-gone { margin-block-start: 8px; color: var(--hw-danger); }

.hw-field-input {
  display: block; inline-size: 100%; min-block-size: 84px; max-block-size: min(40vh, 320px);
  margin: 0; padding: 8px 12px; border: 1px solid var(--hw-control); border-radius: 4px;
  background: var(--hw-raised); resize: none; overflow: auto; overflow-wrap: anywhere;
}
.hw-root .hw-field-input { font-size: 16px; line-height: 22px; color: var(--hw-text); }
.hw-field-input::placeholder { color: var(--hw-secondary); opacity: 1; }
.hw-root .hw-field-input:focus { border-color: var(--hw-accent); outline: 1px solid var(--hw-accent); outline-offset: 0; }
.hw-root .hw-field-input[aria-invalid='true'] { border-color: var(--hw-danger); outline-color: var(--hw-danger); }
.hw-field { position: relative; }
.hw-mentions {
  position: absolute; z-index: 1; inset-block-start: var(--hw-top);
  left: max(0px, min(var(--hw-left), 100% - 288px)); inline-size: 288px; max-inline-size: 100%;
  max-block-size: 264px; padding: 4px; overflow: auto; border: 1px solid var(--hw-control); border-radius: 4px;
  background: var(--hw-raised);
}
.hw-mention { display: flex; align-items: center; gap: 8px; padding: 4px 8px; border-radius: 4px; cursor: pointer; }
.hw-root .hw-mention .hw-avatar { inline-size: 32px; block-size: 32px; }
.hw-root .hw-mention .hw-avatar-initials { font-size: 12px; }
.hw-mention:hover { background: var(--hw-hover); }
.hw-mention[aria-selected='true'] { background: var(--hw-pressed); }
.hw-mention-words { min-inline-size: 0; }
.hw-mention-name, .hw-mention-role { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.hw-mention-role { color: var(--hw-secondary); font-size: 12px; line-height: 16px; }
.hw-counter { color: var(--hw-secondary); font-size: 12px; line-height: 16px; }
.hw-root .hw-counter p { margin-block-start: 4px; }
.hw-root .hw-counter-room--over { color: var(--hw-danger); font-weight: 600; }

.hw-root--compact .hw-composer > .hw-avatar { margin-block-start: 4px; }

.hw-root--sheet { container: none; background: transparent; padding-block-start: 12px; }
.hw-root--sheet .hw-field-input { min-block-size: 144px; }
@container hallway (max-width: 767.98px) {
  .hw-composer { padding-block-start: 12px; }
}
@container hallway (max-width: 479.98px) {
  .hw-composer { gap: 8px; }
  .hw-composer > .hw-avatar { margin-block-start: 4px; }
}
@container hallway (max-width: 359.98px) {
  .hw-invite { padding-inline: 8px; }
  .hw-composer-hint { display: none; }
}
@media (forced-colors: active) {
  .hw-mention[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@media (hover: none) { .hw-composer-hint { display: none; } }
`;
