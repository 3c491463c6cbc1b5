import { element } from './element';

/** What stands where Teams has something that the emulator has not. */
export function quietView(name: string): HTMLElement {
  return element(
    'div',
    { class: 'quiet-view' },
    element('h1', {}, name),
    element('p', {}, 'There is nothing here: the emulator has apps and channels only.')
  );
}
