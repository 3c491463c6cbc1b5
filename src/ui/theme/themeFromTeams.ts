import { type HallwayTheme } from './HallwayTheme';
import { themeFromHost } from './themeFromHost';

/** Teams' own colours. Source: Teams tokens of Fluent UI 9 (`teamsLightTheme`, `teamsDarkTheme`). */
const light = {
  bodyBackground: '#f5f5f5',
  bodyText: '#242424',
  link: '#4f52b2',
  primaryButtonBackground: '#5b5fc7',
  errorText: '#b10e1c'
};

const dark = {
  bodyBackground: '#1f1f1f',
  bodyText: '#ffffff',
  link: '#9299f7',
  primaryButtonBackground: '#7f85f5',
  errorText: '#dc626d'
};

const contrast: HallwayTheme['colours'] = {
  surface: '#000000',
  raised: '#000000',
  text: '#ffffff',
  secondary: '#ffffff',
  link: '#ffff01',
  divider: '#ffffff',
  control: '#ffffff',
  hover: '#2b2b2b',
  pressed: '#3d3d3d',
  marked: '#2b2b2b',
  accent: '#1aebff',
  accentHover: '#ffff01',
  onAccent: '#000000',
  danger: '#ff8a8a',
  focus: '#ffff01',
  skeleton: '#4a4a4a'
};

const fontFamily = '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif';

/** @param name as Teams calls its themes: `default`, `dark` or `contrast`; anything else is taken for default. */
export function themeFromTeams(name: string | undefined): HallwayTheme {
  if (name === 'contrast') return { scheme: 'dark', isHighContrast: true, fontFamily, colours: contrast };
  const semanticColors = name === 'dark' ? dark : light;
  return themeFromHost({ semanticColors, isInverted: name === 'dark', fonts: { medium: { fontFamily } } });
}
