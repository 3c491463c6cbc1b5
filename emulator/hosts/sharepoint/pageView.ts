import { isSectionBackground, type SectionBackground } from '../canvas/Canvas';
import { type ThemeName } from '../PageData';

/** How a page was asked for. Everything but the mode exists for tests and screenshots; SharePoint knows none of it. */
export interface PageView {
  readonly isEditing: boolean;
  readonly theme: ThemeName;
  /** Stands in for the background of every section. */
  readonly background: SectionBackground | undefined;
  /** A layout for every section, or a width in pixels for the canvas. */
  readonly width: CanvasWidth | undefined;
  readonly culture: string;
  readonly isRightToLeft: boolean;
}

export type CanvasWidth =
  | { readonly kind: 'layout'; readonly layout: 'fullWidth' | 'one' | 'twoThirds' | 'oneThird' }
  | { readonly kind: 'pixels'; readonly pixels: number };

const layouts = {
  full: 'fullWidth',
  one: 'one',
  'two-thirds': 'twoThirds',
  'one-third': 'oneThird'
} as const;

const rightToLeftLanguages = ['ar', 'he', 'fa', 'ur'];

/** Reads the address: `?Mode=Edit&theme=dark&background=soft&width=one-third&dir=rtl&locale=nl-nl`. */
export function pageView(query: URLSearchParams): PageView {
  const background = query.get('background');
  const culture = cultureName(query.get('locale') ?? 'en-us');
  return {
    isEditing: query.get('Mode')?.toLowerCase() === 'edit',
    theme: themeNamed(query.get('theme')),
    background: isSectionBackground(background) ? background : undefined,
    width: canvasWidth(query.get('width') ?? ''),
    culture,
    isRightToLeft: query.get('dir') === 'rtl' || rightToLeftLanguages.includes(culture.slice(0, 2))
  };
}

export function themeNamed(name: string | null): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}

function canvasWidth(text: string): CanvasWidth | undefined {
  const layout = layouts[text as keyof typeof layouts];
  if (layout) return { kind: 'layout', layout };
  const pixels = Number(text);
  return Number.isInteger(pixels) && pixels >= 200 && pixels <= 4000 ? { kind: 'pixels', pixels } : undefined;
}

/** `nl-nl` becomes `nl-NL`, as .NET and SharePoint write it. Anything that is no language becomes `en-US`. */
function cultureName(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
