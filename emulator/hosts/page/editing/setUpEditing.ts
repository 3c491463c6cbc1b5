import { type PageData } from '../../PageData';
import { type WebParts } from '../runtime/WebParts';
import { savePage } from './savePage';

/** Frames each web part, opens the property pane of the first, and lets the page be saved. */
export function setUpEditing(data: PageData, webParts: WebParts): void {
  const places = document.querySelectorAll<HTMLElement>('[data-instance]');
  for (const place of places) addToolbar(place, webParts);
  const first = places[0]?.dataset.instance;
  if (first) webParts.openPropertyPane(first);
  const republish = document.querySelector<HTMLButtonElement>('#republish');
  const status = document.querySelector<HTMLElement>('#save-status');
  if (!republish || !status) return;
  republish.addEventListener('click', () => {
    republish.disabled = true;
    status.textContent = 'Saving';
    void savePage(data, webParts.serialize())
      .then(
        () => (status.textContent = 'Your page has been published'),
        (error: Error) => (status.textContent = error.message)
      )
      .finally(() => (republish.disabled = false));
  });
}

function addToolbar(place: HTMLElement, webParts: WebParts): void {
  const toolbar = document.createElement('div');
  toolbar.className = 'web-part-toolbar';
  const edit = document.createElement('button');
  edit.type = 'button';
  edit.textContent = 'Edit properties';
  edit.addEventListener('click', () => webParts.openPropertyPane(place.dataset.instance ?? ''));
  toolbar.append(edit);
  place.prepend(toolbar);
}
