import { type CanvasControl, isSectionBackground } from '../canvas/Canvas';
import { type PageData } from '../PageData';
import { initializePageContext } from './runtime/initializePageContext';
import { type Libraries, loadLibraries } from './runtime/loadLibraries';
import { provideTokens } from './runtime/provideTokens';
import { startRuntime } from './runtime/startRuntime';
import { WebParts } from './runtime/WebParts';

type OnRunning = (webParts: WebParts, libraries: Libraries) => void;

/** Runs the page's web parts. `data-page` on the body tells when all have rendered, or that one failed. */
export async function runPage(data: PageData, onRunning: OnRunning): Promise<void> {
  try {
    await startRuntime(data, async scope => {
      const libraries = await loadLibraries();
      provideTokens(libraries.http);
      initializePageContext(scope, libraries.pageContext, data.context);
      const webParts = new WebParts(scope, { ...data, libraries });
      await Promise.all(data.controls.map(control => runWebPart(webParts, control, data)));
      window.emulatorPage = webParts;
      onRunning(webParts, libraries);
    });
    document.body.dataset.page ??= 'ready';
  } catch (error) {
    showFailure(document.querySelector('main'), error);
  }
}

async function runWebPart(webParts: WebParts, control: CanvasControl, { theme }: PageData): Promise<void> {
  const place = document.querySelector<HTMLElement>(`[data-instance="${control.id}"]`);
  if (!place) return;
  const wanted = place.closest<HTMLElement>('.section')?.dataset.background ?? null;
  const background = isSectionBackground(wanted) ? wanted : 'none';
  const element = document.createElement('div');
  place.append(element);
  try {
    await webParts.load(control, { element, theme, background });
  } catch (error) {
    showFailure(place, error);
  }
}

function showFailure(place: Element | null, error: unknown): void {
  document.body.dataset.page = 'failed';
  const note = document.createElement('p');
  note.className = 'control missing';
  note.setAttribute('role', 'alert');
  note.textContent = `Something went wrong: ${error instanceof Error ? error.message : String(error)}`;
  place?.append(note);
}
