import { createTheme, type ITheme } from '@fluentui/react/lib/Theme';
import { type SectionBackground } from '../../canvas/Canvas';
import { type ThemeName } from '../../PageData';
import { palettes, type Palette } from './palettes';

/**
 * The theme SharePoint hands to web parts in a section: the site's palette, varied by the section's background.
 * Semantic colours are Fluent's own, computed from the varied palette.
 */
export function sectionTheme(theme: ThemeName, background: SectionBackground): ITheme {
  const site = palettes[theme];
  const isDark = theme !== 'light';
  const isInverted = isDark || background === 'strong';
  return createTheme({
    palette: variants[background](site, isDark),
    isInverted,
    defaultFontStyle: {
      fontFamily: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, Roboto, sans-serif"
    }
  });
}

const variants: Readonly<Record<SectionBackground, (site: Palette, isDark: boolean) => Palette>> = {
  none: site => site,
  neutral: site => ({
    ...site,
    white: site.neutralLighter ?? '',
    neutralLighterAlt: site.neutralLight ?? '',
    neutralLighter: site.neutralLight ?? '',
    neutralLight: site.neutralQuaternaryAlt ?? ''
  }),
  soft: site => ({
    ...site,
    white: site.themeLighterAlt ?? '',
    neutralLighterAlt: site.themeLighter ?? '',
    neutralLighter: site.themeLighter ?? '',
    neutralLight: site.themeLighter ?? '',
    neutralSecondary: site.neutralPrimaryAlt ?? ''
  }),
  // On the theme's own colour text turns to the page's background colour, and links follow the text.
  strong: (site, isDark) => strongVariant(site, isDark ? (site.themeLight ?? '') : (site.themeDarkAlt ?? ''))
};

function strongVariant(site: Palette, background: string): Palette {
  const isSiteDark = site.white !== '#ffffff';
  const text = isSiteDark ? (site.black ?? '') : '#ffffff';
  const soft = isSiteDark ? (site.neutralSecondary ?? '') : '#e5f4f4';
  const stepped = isSiteDark ? (site.themeLighter ?? '') : (site.themeDark ?? '');
  return {
    ...site,
    white: background,
    black: text,
    neutralDark: text,
    neutralPrimary: text,
    neutralPrimaryAlt: text,
    neutralSecondary: soft,
    neutralSecondaryAlt: soft,
    neutralTertiary: soft,
    neutralTertiaryAlt: soft,
    neutralQuaternary: soft,
    neutralQuaternaryAlt: stepped,
    neutralLight: stepped,
    neutralLighter: stepped,
    neutralLighterAlt: stepped,
    themePrimary: text,
    themeSecondary: text,
    themeDarkAlt: soft,
    themeDark: text,
    themeDarker: text,
    accent: text
  };
}
