/** Every colour on screen, by what it is for. Components know the names only, as `var(--hw-<name>)`. */
export interface HallwayTheme {
  readonly scheme: 'light' | 'dark';
  /** High contrast: borders carry what shades carry elsewhere. */
  readonly isHighContrast: boolean;
  readonly fontFamily: string;
  readonly colours: ThemeColours;
}

export interface ThemeColours {
  /** What lies behind the feed: the section's own background. */
  readonly surface: string;
  /** Fields and other things that stand out from the surface. */
  readonly raised: string;
  readonly text: string;
  readonly secondary: string;
  readonly link: string;
  readonly divider: string;
  /** Outlines of controls: at least 3:1. */
  readonly control: string;
  readonly hover: string;
  readonly pressed: string;
  /** A post somebody was sent to. */
  readonly marked: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  readonly danger: string;
  readonly focus: string;
  readonly skeleton: string;
}

/** The theme as CSS custom properties, set once on the root. */
export function themeVariables({ colours, fontFamily, scheme }: HallwayTheme): Record<string, string> {
  const variables: Record<string, string> = { '--hw-font': fontFamily, colorScheme: scheme };
  for (const [name, colour] of Object.entries(colours)) variables[`--hw-${name}`] = colour;
  return variables;
}
