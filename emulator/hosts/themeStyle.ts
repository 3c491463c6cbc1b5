import { palettes } from './page/theme/palettes';
import { type ThemeName } from './PageData';

/** Colours of the chrome that no slot of the palette has: the suite bar, its search box, a strong section. */
const chrome: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  light: {
    suiteBackground: 'var(--themePrimary)',
    suiteText: '#ffffff',
    searchBackground: '#ffffff',
    searchText: '#605e5c',
    logoBackground: 'var(--themePrimary)',
    strongBackground: 'var(--themeDarkAlt)'
  },
  dark: {
    suiteBackground: '#0d2b2c',
    suiteText: '#ffffff',
    searchBackground: '#2b3f40',
    searchText: '#e1dfdd',
    logoBackground: '#0b5b5e',
    strongBackground: 'var(--themeLight)'
  },
  contrast: {
    suiteBackground: '#000000',
    suiteText: '#ffffff',
    searchBackground: '#1f1f1f',
    searchText: '#ffffff',
    logoBackground: '#333300',
    strongBackground: 'var(--themeLight)'
  }
};

/** The site's palette as custom properties, for the chrome around the web parts. */
export function themeStyle(theme: ThemeName): string {
  const properties = Object.entries({ ...palettes[theme], ...chrome[theme] }).map(
    ([slot, colour]) => `--${slot}:${colour};`
  );
  return `:root{color-scheme:${theme === 'light' ? 'light' : 'dark'};${properties.join('')}}`;
}
