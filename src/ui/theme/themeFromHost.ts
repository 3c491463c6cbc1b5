import {
  type Colour,
  black,
  contrast,
  luminance,
  mix,
  readableOn,
  readColour,
  white,
  writeColour
} from './colour';
import { type HallwayTheme, type ThemeColours } from './HallwayTheme';

/** The part of Fluent UI 8's theme, as SharePoint hands it to a web part, that Hallway reads. */
export interface HostTheme {
  readonly isInverted?: boolean;
  readonly semanticColors?: Readonly<Record<string, string | undefined>>;
  readonly palette?: Readonly<Record<string, string | undefined>>;
  readonly fonts?: { readonly medium?: { readonly fontFamily?: string } };
}

const textRatio = 4.5;
const controlRatio = 3;
const defaultAccent: Colour = [0, 120, 212];
const darkSurface: Colour = [27, 26, 25];
const darkText: Colour = [36, 36, 36];
const defaultDanger: Colour = [164, 38, 44];
const defaultFont =
  '"Segoe UI Web (West European)", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif';

/**
 * Hallway's colours from a SharePoint theme or section background. The host decides surface, text, link and
 * accent; the shades between are derived from these, and every pair is made to hold its contrast, because
 * organisations choose theme colours that do not.
 */
export function themeFromHost(host: HostTheme | undefined): HallwayTheme {
  const given = givenColours(host);
  const text = readableOn(given.text ?? (host?.isInverted ? white : darkText), {
    grounds: [given.surface],
    ratio: 7
  });
  const isDark = luminance(text) > luminance(given.surface);
  return {
    scheme: isDark ? 'dark' : 'light',
    isHighContrast: false,
    fontFamily: host?.fonts?.medium?.fontFamily ?? defaultFont,
    colours: written(derivedColours(given, { text, isDark }))
  };
}

interface GivenColours {
  readonly surface: Colour;
  readonly text: Colour | undefined;
  readonly link: Colour;
  readonly accent: Colour;
  readonly danger: Colour;
}

function givenColours(host: HostTheme = {}): GivenColours {
  const { semanticColors = {}, palette = {}, isInverted } = host;
  const primary = readColour(palette.themePrimary) ?? defaultAccent;
  return {
    surface: readColour(semanticColors.bodyBackground) ?? (isInverted ? darkSurface : white),
    text: readColour(semanticColors.bodyText),
    link: readColour(semanticColors.link) ?? primary,
    accent: readColour(semanticColors.primaryButtonBackground) ?? primary,
    danger: readColour(semanticColors.errorText) ?? defaultDanger
  };
}

function derivedColours(
  given: GivenColours,
  { text, isDark }: { text: Colour; isDark: boolean }
): Record<keyof ThemeColours, Colour> {
  const { surface } = given;
  // On a surface of middling brightness a shade towards the text would take its contrast: go the other way.
  const ground = (towards: Colour, share: number): Colour => {
    const wanted = mix(surface, towards, share);
    return contrast(text, wanted) >= textRatio ? wanted : mix(surface, isDark ? black : white, share);
  };
  const accent = readableOn(given.accent, { grounds: [surface], ratio: controlRatio });
  const onAccent = contrast(white, accent) >= textRatio ? white : black;
  const raised = ground(white, isDark ? 0.06 : 0.7);
  const hover = ground(text, 0.05);
  const pressed = ground(text, 0.1);
  const marked = ground(accent, 0.1);
  const grounds = [surface, raised, hover, pressed, marked];
  const asText = (colour: Colour): Colour => readableOn(colour, { grounds, ratio: textRatio });
  return {
    surface,
    raised,
    text,
    secondary: asText(mix(text, surface, 0.38)),
    link: asText(given.link),
    divider: mix(surface, text, 0.12),
    control: readableOn(mix(text, surface, 0.5), { grounds, ratio: controlRatio }),
    hover,
    pressed,
    marked,
    accent,
    accentHover: mix(accent, onAccent === white ? black : white, 0.14),
    onAccent,
    danger: asText(given.danger),
    focus: text,
    skeleton: mix(surface, text, 0.09)
  };
}

type Written<Colours> = { readonly [Name in keyof Colours]: string };

function written<Colours extends Record<string, Colour>>(colours: Colours): Written<Colours> {
  const entries = Object.entries(colours).map(([name, colour]) => [name, writeColour(colour)]);
  return Object.fromEntries(entries) as Written<Colours>;
}
