import { type ThemeName } from '../PageData';
import { setUpConfiguration } from './editing/setUpConfiguration';
import { preparePage } from './preparePage';
import { runPage } from './runPage';
import { type WebParts } from './runtime/WebParts';
import { palettes } from './theme/palettes';

const data = preparePage();
document.addEventListener('DOMContentLoaded', () => {
  void runPage(data, (webParts, { webPartBase }) => {
    const { getTeamsContext, getTeamsJs } = webPartBase._TeamsEnvironmentManager;
    followTheme(webParts, getTeamsContext()?.theme);
    const teamsJs = getTeamsJs();
    if (data.isEditing && teamsJs) setUpConfiguration(data, { webParts, teamsJs });
  });
});

/** teams-js has room for one listener, which is the web part's; so the page listens to the message itself. */
function followTheme(webParts: WebParts, themeNow: string | undefined): void {
  applyTheme(webParts, themeOf(themeNow));
  window.addEventListener(
    'message',
    ({ data: message, source }: MessageEvent<{ func?: string; args?: string[] }>) => {
      if (source === window.parent && message?.func === 'themeChange')
        applyTheme(webParts, themeOf(message.args?.[0]));
    }
  );
}

function applyTheme(webParts: WebParts, theme: ThemeName): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = theme;
  for (const [slot, colour] of Object.entries(palettes[theme])) style.setProperty(`--${slot}`, colour);
  webParts.setTheme(theme);
}

function themeOf(teamsTheme: string | undefined): ThemeName {
  return teamsTheme === 'dark' || teamsTheme === 'contrast' ? teamsTheme : 'light';
}
