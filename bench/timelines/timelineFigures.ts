import { type Figure, median } from '../Figure';
import { readerNames } from '../world/Cast';
import { type Budgets, comparedSteps, type Step, steps } from './steps';
import { type Cost } from './Visitor';

/** By the name of the step. */
export type Costs = ReadonlyMap<string, Cost>;

const units: Readonly<Record<keyof Budgets, Figure['unit']>> = {
  roundTrips: 'count',
  parts: 'count',
  plannedRefusals: 'count',
  bytes: 'bytes'
};
const kinds = Object.keys(units) as readonly (keyof Budgets)[];

/** SharePoint refuses what touches more. */
const threshold = 5000;
const medianBudgets = { parts: 12, plannedRefusals: 3 } as const;
const moreThanSmall = { roundTrips: 0, parts: 4 } as const;

/** What must not happen at all. */
const sums = ['unplannedRefusals', 'wrongPosts'] as const;

/** Every figure this suite gives; a missing one is a failure. */
export const timelineFigures: readonly string[] = [
  ...steps.flatMap(({ name, budgets }) =>
    kinds.flatMap(kind => (budgets[kind] === undefined ? [] : [`${name}.${kind}`]))
  ),
  ...Object.keys(medianBudgets).map(kind => `home.all.cold.${kind}Median`),
  ...['all.all.all.rowsTouchedMost', ...sums.map(kind => `all.all.all.${kind}`)],
  ...comparedSteps.flatMap(name => [
    ...Object.keys(moreThanSmall).map(kind => `${name}.${kind}MoreThanSmall`),
    `${name}.bytesToSmall`
  ])
];

/** @param small of the same steps in the small world */
export function figuresOf(costs: Costs, small: Costs): readonly Figure[] {
  return [
    ...steps.flatMap(step => figuresOfStep(step, costs)),
    ...mediansOf(costs),
    {
      ...{ name: 'all.all.all.rowsTouchedMost', unit: 'count', budget: threshold },
      value: Math.max(...[...costs.values()].map(cost => cost.rowsTouched))
    },
    ...sums.map((kind): Figure => {
      const value = [...costs.values()].reduce((sum, cost) => sum + cost[kind], 0);
      return { name: `all.all.all.${kind}`, value, unit: 'count', budget: 0 };
    }),
    ...comparedSteps.flatMap(name => comparison(name, costs.get(name), small.get(name)))
  ];
}

function figuresOfStep({ name, budgets }: Step, costs: Costs): readonly Figure[] {
  const cost = costs.get(name);
  if (!cost) return [];
  return kinds.flatMap(kind => {
    const budget = budgets[kind];
    if (budget === undefined) return [];
    return [{ name: `${name}.${kind}`, value: cost[kind], unit: units[kind], budget }];
  });
}

function mediansOf(costs: Costs): readonly Figure[] {
  const cold = readerNames.flatMap(reader => costs.get(`home.${reader}.cold`) ?? []);
  if (cold.length < readerNames.length) return [];
  return (['parts', 'plannedRefusals'] as const).map(kind => ({
    name: `home.all.cold.${kind}Median`,
    value: median(cold.map(cost => cost[kind])),
    unit: 'count',
    budget: medianBudgets[kind]
  }));
}

function comparison(name: string, large: Cost | undefined, small: Cost | undefined): readonly Figure[] {
  if (!large || !small) return [];
  const counts = (['roundTrips', 'parts'] as const).map((kind): Figure => ({
    name: `${name}.${kind}MoreThanSmall`,
    value: large[kind] - small[kind],
    unit: 'count',
    budget: moreThanSmall[kind]
  }));
  const bytes = Math.round((100 * large.bytes) / small.bytes) / 100;
  return [...counts, { name: `${name}.bytesToSmall`, value: bytes, unit: 'ratio', budget: 1.1 }];
}
