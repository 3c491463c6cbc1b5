import { type Tab, type Team } from '../../teams/TeamsData';
import { addTabDialog } from './addTabDialog';
import { type Client, type Place } from './Client';
import { element } from './element';

/** The list of teams with their channels, and a channel with its tabs. */
export function teamChannel(client: Client, team: Team, place?: Place): HTMLElement {
  return element('div', { class: 'teams' }, teamList(client, team), channel(client, team, place));
}

function teamList(client: Client, current: Team): HTMLElement {
  const items = client.data.teams.map(team =>
    element(
      'li',
      {},
      element('p', { class: 'team' }, element('span', { class: 'team-logo' }, team.initials), team.name),
      element(
        'button',
        {
          onclick: () => client.openTeam(team),
          attributes: {
            type: 'button',
            'aria-current': team === current && 'page',
            'aria-label': `${team.channelName} in ${team.name}`
          }
        },
        team.channelName
      )
    )
  );
  return element(
    'nav',
    { class: 'team-list', attributes: { 'aria-label': 'Teams and channels' } },
    element('h2', {}, 'Teams'),
    element('ul', {}, ...items)
  );
}

function channel(client: Client, team: Team, place?: Place): HTMLElement {
  const bar = element(
    'div',
    { class: 'app-bar' },
    element('span', { class: 'team-logo' }, team.initials),
    element('h1', {}, team.channelName),
    element(
      'nav',
      { class: 'tabs', attributes: { 'aria-label': 'Tabs' } },
      ...tabButtons(client, team, place)
    )
  );
  const content = place ? client.openFrame(place).element : quietChannel(client, team);
  return element('div', { class: 'app' }, bar, content);
}

function tabButtons(client: Client, team: Team, place?: Place): HTMLElement[] {
  const posts = tabButton('Posts', !place, () => client.openTeam(team));
  const tabs = team.tabs.map((tab: Tab) =>
    tabButton(tab.name, tab.entityId === place?.tab.entityId, () => void client.open(tab.appId, tab.entityId))
  );
  const adds = team.canAddTabs ? addButtons(client, team) : [];
  return [posts, ...tabs, ...adds];
}

function tabButton(name: string, isCurrent: boolean, onclick: () => void): HTMLElement {
  return element(
    'button',
    { onclick, attributes: { type: 'button', 'aria-current': isCurrent && 'page' } },
    name
  );
}

/** One for each app that can be a tab of a channel. */
function addButtons(client: Client, team: Team): HTMLElement[] {
  return Object.entries(team.configurationUrls).map(([appId, url]) => {
    const name = client.appNamed(appId)?.name ?? 'an app';
    const onclick = (): void => addTabDialog(client, team, { appId, url, name });
    return element(
      'button',
      { class: 'add', onclick, attributes: { type: 'button', 'aria-label': `Add ${name} as a tab` } },
      '+'
    );
  });
}

function quietChannel(client: Client, team: Team): HTMLElement {
  client.closeFrame();
  return element(
    'div',
    { class: 'quiet-view' },
    element('h2', {}, `Welcome to ${team.name}`),
    element('p', {}, 'This client shows apps. Add one as a tab of the channel with +.')
  );
}
