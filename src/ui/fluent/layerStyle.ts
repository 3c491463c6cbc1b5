import { type IStyle } from '@fluentui/react/lib/Styling';
import { type HallwayTheme } from '../theme/HallwayTheme';

/** Fluent's own movements do not ask whether the reader wants any. */
export const stillWhereWished: IStyle = {
  '@media (prefers-reduced-motion: reduce)': { animation: 'none !important', transition: 'none !important' }
};

/** For what lies over the feed: it ends in Fluent's shadow, and on a dark ground, where none is seen, in a line. */
export function layerStyle({ scheme, colours }: HallwayTheme): IStyle {
  return [scheme === 'dark' && { border: `1px solid ${colours.divider}` }, stillWhereWished];
}
