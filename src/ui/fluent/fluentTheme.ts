import { createTheme, type ITheme } from '@fluentui/react/lib/Styling';
import { type HallwayTheme } from '../theme/HallwayTheme';

let latest: { readonly from: HallwayTheme; readonly to: ITheme } | undefined;

/** Our colours in Fluent's names, so that its menus and dialogs look like the feed they belong to. */
export function fluentTheme(theme: HallwayTheme): ITheme {
  if (latest?.from !== theme) latest = { from: theme, to: toFluent(theme) };
  return latest.to;
}

function toFluent({ colours, fontFamily, scheme }: HallwayTheme): ITheme {
  return createTheme({
    isInverted: scheme === 'dark',
    defaultFontStyle: { fontFamily },
    effects: { roundedCorner2: '4px' },
    palette: {
      themePrimary: colours.accent,
      themeDark: colours.accentHover,
      themeDarkAlt: colours.accentHover,
      themeDarker: colours.link,
      neutralPrimary: colours.text,
      neutralDark: colours.text,
      black: colours.text,
      neutralSecondary: colours.secondary,
      neutralTertiary: colours.control,
      neutralLight: colours.divider,
      neutralLighter: colours.hover,
      neutralQuaternaryAlt: colours.pressed,
      white: colours.raised
    },
    semanticColors: {
      bodyBackground: colours.raised,
      bodyText: colours.text,
      bodySubtext: colours.secondary,
      focusBorder: colours.focus,
      menuBackground: colours.raised,
      menuItemText: colours.text,
      menuItemTextHovered: colours.text,
      menuItemBackgroundHovered: colours.hover,
      menuItemBackgroundPressed: colours.pressed,
      menuIcon: colours.secondary,
      primaryButtonBackground: colours.accent,
      primaryButtonBackgroundHovered: colours.accentHover,
      primaryButtonBackgroundPressed: colours.accentHover,
      primaryButtonText: colours.onAccent,
      primaryButtonTextHovered: colours.onAccent,
      primaryButtonTextPressed: colours.onAccent,
      buttonBackground: colours.raised,
      buttonBorder: colours.control,
      buttonText: colours.text,
      buttonBackgroundHovered: colours.hover,
      buttonTextHovered: colours.text,
      buttonBackgroundPressed: colours.pressed,
      buttonTextPressed: colours.text
    }
  });
}
