import { type TeamsData } from '../teams/TeamsData';
import { setUpChrome } from './chrome/setUpChrome';
import { Client, type Place } from './teams/Client';
import { element } from './teams/element';
import { notify } from './teams/notify';
import { personalApp } from './teams/personalApp';
import { quietView } from './teams/quietView';
import { teamChannel } from './teams/teamChannel';
import { themeMenu } from './teams/themeMenu';

const data = JSON.parse(document.getElementById('teams-data')?.textContent ?? '') as TeamsData;
const client = new Client(data, {
  place: showPlace,
  team: team => show('teams', () => teamChannel(client, team))
});

document.querySelector('#account-menu')?.append(themeMenu(client));
for (const app of data.apps) document.querySelector('#rail')?.append(railItem(app));
for (const button of document.querySelectorAll<HTMLButtonElement>('#rail button[data-view]')) {
  button.addEventListener('click', () =>
    openView(button.dataset.view ?? '', button.textContent?.trim() ?? '')
  );
}
setUpChrome();
openFirst();

function openFirst(): void {
  const { appId, entityId, subEntityId } = data.opening;
  const first = data.apps[0]?.personalTabs[0];
  if (appId && entityId && client.open(appId, entityId, subEntityId)) return;
  if (appId && entityId) notify('The link leads to an app or tab that is not here.');
  if (first) client.open(first.appId, first.entityId);
  else show('apps', () => quietView('No app is deployed to this tenant yet'));
}

function openView(view: string, name: string): void {
  const [team] = data.teams;
  if (view === 'teams' && team) client.openTeam(team);
  else if (data.apps.some(({ id }) => id === view)) openApp(view);
  else show(view, () => quietView(name));
}

function openApp(id: string): void {
  const tab = client.appNamed(id)?.personalTabs[0];
  if (tab) client.open(id, tab.entityId);
}

function showPlace(place: Place): void {
  const { team } = place;
  if (team) show('teams', () => teamChannel(client, team, place));
  else show(place.tab.appId, () => personalApp(client, place));
}

function show(view: string, content: () => HTMLElement): void {
  client.closeFrame();
  for (const button of document.querySelectorAll<HTMLButtonElement>('#rail button')) {
    button.toggleAttribute('aria-current', button.dataset.view === view);
  }
  document.querySelector('#stage')?.replaceChildren(content());
}

function railItem({ id, name, iconUrl }: TeamsData['apps'][number]): HTMLElement {
  const image = element('img', { attributes: { src: iconUrl, alt: '', width: '24', height: '24' } });
  const attributes = { type: 'button', 'data-view': id };
  return element('li', {}, element('button', { attributes }, image, element('span', {}, name)));
}
