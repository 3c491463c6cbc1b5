import { html, type Html } from '../html';
import { icon } from '../icons';

/**
 * The emulator's own bar above the page: who is signed in, and a list to sign in as somebody else. It is not part
 * of what it stands above, looks unlike it, and folds away.
 */
export function emulatorBar(user: { name: string; upn: string }): Html {
  return html`<aside class="emulator-bar" aria-label="Hallway emulator">
    <span class="emulator-name">Hallway emulator</span>
    <span class="emulator-user" dir="ltr"
      >signed in as <strong><bdi>${user.name}</bdi></strong></span
    >
    <details class="emulator-people">
      <summary>Sign in as someone else</summary>
      <div class="emulator-list">
        <label for="emulator-filter">Find a person</label>
        <input
          id="emulator-filter"
          type="search"
          autocomplete="off"
          placeholder="Name, title or department"
        />
        <ul id="emulator-persons" data-current="${user.upn}"></ul>
      </div>
    </details>
    <button class="emulator-fold" type="button" aria-expanded="true" aria-label="Fold the emulator bar">
      ${icon('chevron', 16)}
    </button>
  </aside>`;
}
