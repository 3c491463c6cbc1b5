import { type Figure } from '../Figure';

/** The most each figure of this suite may be; a missing one is a failure. */
const budgets = {
  'feed.scrolled.nodes': ['count', 3000],
  'feed.scrolled.heapBytes': ['bytes', 80 * 1024 * 1024],
  'feed.scrolled.layoutShift': ['ratio', 0.02],
  'feed.scrolled.longestTaskMs': ['ms', 50],
  'feed.typing.delayP98Ms': ['ms', 100],
  'feed.posting.shownMs': ['ms', 50],
  'visit.cold.firstPostMs': ['ms', 1000],
  'visit.warm.firstPostMs': ['ms', 250]
} as const satisfies Readonly<Record<string, readonly [Figure['unit'], number]>>;

export type RenderingFigure = keyof typeof budgets;

export const renderingFigures = Object.keys(budgets) as readonly RenderingFigure[];

export function renderingFigure(name: RenderingFigure, value: number): Figure {
  const [unit, budget] = budgets[name];
  return { name, value: Math.round(value * 1000) / 1000, unit, budget };
}
