import { html, type Html } from '../html';
import { icon } from '../icons';
import { type SitePage } from './SitePage';

/** What one can do with the page: edit it, or, while editing, save it or leave it as it was. */
export function commandBar(page: SitePage): Html {
  return page.view.isEditing ? editingCommands(page) : readingCommands(page);
}

function readingCommands(page: SitePage): Html {
  return html`<div class="command-bar" role="region" aria-label="Page commands">
    <span class="command-note">Published ${page.publishedOn}</span>
    ${
      page.canEdit &&
      html`<a class="command edit" href="${page.pageUrl}?Mode=Edit">${icon('edit', 16)}<span>Edit</span></a>`
    }
  </div>`;
}

function editingCommands(page: SitePage): Html {
  return html`<div class="command-bar editing" role="region" aria-label="Page commands">
    <a class="command" href="${page.pageUrl}">${icon('cancel', 16)}<span>Discard changes</span></a>
    <span class="command-note" role="status" id="save-status">Draft not saved</span>
    <button class="command primary" type="button" id="republish">
      ${icon('news', 16)}<span>Republish</span>
    </button>
  </div>`;
}
