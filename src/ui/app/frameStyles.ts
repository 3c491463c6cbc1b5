/**
 * Why, where it does not show. Not in the text: all of that is loaded before the first paint.
 * - `@container hallway (max-width: 767.98px)`: the views are a row above: the one in use names the place,
 *   and the row has room for the button.
 * - `@container hallway (max-width: 479.98px)`: the title has its line to itself, and what one can do stands
 *   below it.
 */
export const frameStyles = `
.hw-screen { max-inline-size: 600px; margin-inline: auto; padding-block: 8px 24px; }
.hw-screen { position: relative; }
.hw-column { position: relative; min-inline-size: 0; }
.hw-header {
  display: flex; align-items: center; justify-content: space-between; gap: 8px;
  min-block-size: 48px; padding-block: 4px; padding-inline: 16px 8px;
}
.hw-root .hw-title { font-size: 20px; line-height: 28px; font-weight: 600; min-inline-size: 0; }
.hw-header > .hw-title { flex: 1 1 auto; }
[dir='rtl'] .hw-back svg { transform: scaleX(-1); }
.hw-root .hw-back { margin-inline-start: -8px; }
@container hallway (max-width: 767.98px) {
  .hw-header--view { position: absolute; inset-block-start: -46px; inset-inline-end: 8px; min-block-size: 44px; padding: 0; }
  .hw-header--view > .hw-title {
    position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
}
@container hallway (max-width: 479.98px) {
  .hw-header { flex-wrap: wrap; }
  .hw-header > .hw-place-title { flex-basis: calc(100% - 80px); }
  .hw-header > .hw-follow { order: 1; margin-inline-start: 32px; margin-block-end: 4px; }
}
.hw-refresh--busy svg { animation: hw-turn 900ms linear infinite; }
@keyframes hw-turn { to { transform: rotate(360deg); } }
`;
