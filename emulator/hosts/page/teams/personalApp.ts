import { type Client, type Place } from './Client';
import { element } from './element';

/** An app of one's own: its name, its tabs, and the open one below. */
export function personalApp(client: Client, place: Place): HTMLElement {
  const app = client.appNamed(place.tab.appId);
  const tabs = (app?.personalTabs ?? []).map(tab =>
    element(
      'button',
      {
        onclick: () => void client.open(tab.appId, tab.entityId),
        attributes: { type: 'button', 'aria-current': tab === place.tab && 'page' }
      },
      tab.name
    )
  );
  const bar = element(
    'div',
    { class: 'app-bar' },
    element('img', { attributes: { src: app?.iconUrl ?? '', alt: '', width: '32', height: '32' } }),
    element('h1', {}, app?.name ?? ''),
    element('nav', { class: 'tabs', attributes: { 'aria-label': 'Tabs' } }, ...tabs)
  );
  return element('div', { class: 'app' }, bar, client.openFrame(place).element);
}
