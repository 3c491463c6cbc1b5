/** Headings inside the pane start below the page's own. */
export const _DEFAULT_HEADING_LEVEL = 2;

const fontSizesPx: Readonly<Record<number, number>> = { 2: 28, 3: 20, 4: 18 };

/** How a heading of a level is shown in the pane's list of levels. */
export function _HeadingLevel(level: number): { fontSize: string } {
  return { fontSize: `${fontSizesPx[level] ?? 16}px` };
}
