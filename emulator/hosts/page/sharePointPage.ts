import { type CanvasControl, isSectionBackground } from '../canvas/Canvas';
import { type PageData } from '../PageData';
import { setUpChrome } from './chrome/setUpChrome';
import { setUpEditing } from './editing/setUpEditing';
import { readPageData } from './readPageData';
import { rerouteFetch } from './rerouteFetch';
import { initializePageContext } from './runtime/initializePageContext';
import { loadLibraries } from './runtime/loadLibraries';
import { provideTokens } from './runtime/provideTokens';
import { type ServiceScope } from './runtime/spfx';
import { startRuntime } from './runtime/startRuntime';
import { WebParts } from './runtime/WebParts';
import { palettes } from './theme/palettes';

const data = readPageData();
rerouteFetch();
// Styles that web parts load with `[theme: ...]` in them are filled from here.
window.__themeState__ = { theme: { ...palettes[data.theme] }, registeredStyles: [] };
document.addEventListener('DOMContentLoaded', () => {
  setUpChrome();
  if (data.controls.length > 0) void startPage(data);
});

/** Marks the document once every web part has rendered, or failed to. */
async function startPage(page: PageData): Promise<void> {
  try {
    await startRuntime(page, scope => runWebParts(page, scope));
    document.body.dataset.page = 'ready';
  } catch (error) {
    document.body.dataset.page = 'failed';
    showFailure(error);
  }
}

async function runWebParts(page: PageData, scope: ServiceScope): Promise<void> {
  const libraries = await loadLibraries();
  provideTokens(libraries.http);
  initializePageContext(scope, libraries.pageContext, page.context);
  const webParts = new WebParts(scope, { ...page, libraries });
  await Promise.all(page.controls.map(control => runWebPart(webParts, control)));
  if (page.isEditing) setUpEditing(page, webParts);
}

async function runWebPart(webParts: WebParts, control: CanvasControl): Promise<void> {
  const place = document.querySelector<HTMLElement>(`[data-instance="${control.id}"]`);
  if (!place) return;
  const background = place.closest<HTMLElement>('.section')?.dataset.background ?? null;
  const element = document.createElement('div');
  place.append(element);
  try {
    await webParts.load(control, {
      element,
      theme: data.theme,
      background: isSectionBackground(background) ? background : 'none'
    });
  } catch (error) {
    place.append(failureNote(error));
  }
}

function showFailure(error: unknown): void {
  document.querySelector('.canvas')?.prepend(failureNote(error));
}

function failureNote(error: unknown): HTMLElement {
  const note = document.createElement('p');
  note.className = 'control missing';
  note.setAttribute('role', 'alert');
  note.textContent = `Something went wrong: ${error instanceof Error ? error.message : String(error)}`;
  return note;
}
