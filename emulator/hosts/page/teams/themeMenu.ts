import { type TeamsTheme } from '../../teams/TeamsData';
import { type Client } from './Client';
import { element } from './element';

const themes: readonly (readonly [TeamsTheme, string])[] = [
  ['default', 'Light'],
  ['dark', 'Dark'],
  ['contrast', 'High contrast']
];

/** The choice of a theme, which Teams keeps under the account. */
export function themeMenu(client: Client): HTMLElement {
  const choices = themes.map(([theme, name]) => {
    const input = element('input', {
      attributes: { type: 'radio', name: 'theme', value: theme, checked: theme === client.theme }
    });
    input.addEventListener('change', () => (client.theme = theme));
    return element('label', {}, input, name);
  });
  return element('fieldset', { class: 'themes' }, element('legend', {}, 'Theme'), ...choices);
}
