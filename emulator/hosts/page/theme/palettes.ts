import { type ThemeName } from '../../PageData';

export type Palette = Readonly<Record<string, string>>;

/** SharePoint's own default theme, teal. */
const light: Palette = {
  themePrimary: '#03787c',
  themeLighterAlt: '#f0f9fa',
  themeLighter: '#c5e9ea',
  themeLight: '#98d6d8',
  themeTertiary: '#49aeb1',
  themeSecondary: '#13898d',
  themeDarkAlt: '#026d70',
  themeDark: '#025c5f',
  themeDarker: '#014446',
  neutralLighterAlt: '#faf9f8',
  neutralLighter: '#f3f2f1',
  neutralLight: '#edebe9',
  neutralQuaternaryAlt: '#e1dfdd',
  neutralQuaternary: '#d0d0d0',
  neutralTertiaryAlt: '#c8c6c4',
  neutralTertiary: '#a19f9d',
  neutralSecondary: '#605e5c',
  neutralSecondaryAlt: '#8a8886',
  neutralPrimaryAlt: '#3b3a39',
  neutralPrimary: '#323130',
  neutralDark: '#201f1e',
  black: '#000000',
  white: '#ffffff',
  accent: '#03787c'
};

/** The same theme inverted: neutrals run from dark to light. */
const dark: Palette = {
  ...light,
  themePrimary: '#52c5c9',
  themeLighterAlt: '#030808',
  themeLighter: '#0d1f20',
  themeLight: '#193b3c',
  themeTertiary: '#317679',
  themeSecondary: '#48adb1',
  themeDarkAlt: '#60cbcf',
  themeDark: '#76d4d7',
  themeDarker: '#98e0e3',
  neutralLighterAlt: '#232221',
  neutralLighter: '#292827',
  neutralLight: '#323130',
  neutralQuaternaryAlt: '#3b3a39',
  neutralQuaternary: '#484644',
  neutralTertiaryAlt: '#605e5c',
  neutralTertiary: '#979593',
  neutralSecondary: '#c8c6c4',
  neutralSecondaryAlt: '#979593',
  neutralPrimaryAlt: '#e1dfdd',
  neutralPrimary: '#f3f2f1',
  neutralDark: '#faf9f8',
  black: '#ffffff',
  white: '#1b1a19',
  accent: '#52c5c9'
};

/** Black, white, yellow and cyan, as Windows' high contrast themes have it. */
const contrast: Palette = {
  ...dark,
  themePrimary: '#ffff01',
  themeLighterAlt: '#000000',
  themeLighter: '#1a1a00',
  themeLight: '#333300',
  themeTertiary: '#c7c700',
  themeSecondary: '#ffff01',
  themeDarkAlt: '#ffff4d',
  themeDark: '#ffff80',
  themeDarker: '#ffffb3',
  neutralLighterAlt: '#000000',
  neutralLighter: '#0d0d0d',
  neutralLight: '#1f1f1f',
  neutralQuaternaryAlt: '#333333',
  neutralQuaternary: '#7f7f7f',
  neutralTertiaryAlt: '#999999',
  neutralTertiary: '#b3b3b3',
  neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff',
  neutralPrimaryAlt: '#ffffff',
  neutralPrimary: '#ffffff',
  neutralDark: '#ffffff',
  black: '#ffffff',
  white: '#000000',
  accent: '#ffff01'
};

export const palettes: Readonly<Record<ThemeName, Palette>> = { light, dark, contrast };
