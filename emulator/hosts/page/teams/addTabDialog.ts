import { type Tab, type Team } from '../../teams/TeamsData';
import { type Client } from './Client';
import { element } from './element';
import { type TabSettings } from './protocol';

interface NewTab {
  readonly appId: string;
  /** The app's configuration page. */
  readonly url: string;
  readonly name: string;
}

/** Shows an app's configuration page; its Save button asks the page to save, and adds the tab once it has. */
export function addTabDialog(client: Client, team: Team, { appId, url, name }: NewTab): void {
  const message = element('p', { class: 'dialog-message', attributes: { role: 'status' } });
  const save = element(
    'button',
    { class: 'primary', attributes: { type: 'button', disabled: true } },
    'Save'
  );
  const cancel = element('button', { onclick: () => close(), attributes: { type: 'button' } }, 'Cancel');
  const place = { team, tab: { appId, entityId: '', name: `Settings of ${name}`, contentUrl: url } };
  const frame = client.openFrame(place, {
    frameContext: 'settings',
    onValidity: isValid => (save.disabled = !isValid),
    onSaved: (settings, reason) => {
      if (settings) void keep(settings);
      else message.textContent = reason;
    }
  });
  save.addEventListener('click', () => frame.tell('settings.save', {}));
  const dialog = element(
    'dialog',
    { class: 'add-tab', attributes: { 'aria-label': `Add ${name}` } },
    element('h2', {}, name),
    frame.element,
    element('div', { class: 'dialog-actions' }, message, cancel, save)
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();

  async function keep({ entityId, contentUrl, suggestedDisplayName }: TabSettings): Promise<void> {
    const tab: Tab = { appId, entityId, contentUrl, name: suggestedDisplayName ?? name };
    const body = JSON.stringify({ sitePath: team.sitePath, tab });
    const response = await fetch('/_emulator/teams/tabs', { method: 'POST', body });
    if (!response.ok) {
      message.textContent = 'You may not add a tab to this channel.';
      return;
    }
    location.assign(`/teams/?${new URLSearchParams({ appId, entityId, theme: client.theme }).toString()}`);
  }

  function close(): void {
    client.closeFrame();
    dialog.close();
    client.openTeam(team);
  }
}
