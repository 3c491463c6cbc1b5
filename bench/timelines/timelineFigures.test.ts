import { passes } from '../Figure';
import { steps } from './steps';
import { figuresOf, timelineFigures } from './timelineFigures';
import { type Cost } from './Visitor';

const cheap: Cost = {
  ...{
    roundTrips: 1,
    parts: 2,
    rowsTouched: 20,
    plannedRefusals: 0,
    unplannedRefusals: 0,
    wrongPosts: 0,
    bytes: 30_000
  }
};

function costs(changes: Readonly<Record<string, Partial<Cost>>> = {}): Map<string, Cost> {
  return new Map(steps.map(({ name }) => [name, { ...cheap, ...changes[name] }]));
}

function failing(large: Map<string, Cost>, small = costs()): readonly string[] {
  return figuresOf(large, small)
    .filter(figure => !passes(figure))
    .map(({ name }) => name);
}

it('gives every figure that is expected, each once, and none beside', () => {
  const names = figuresOf(costs(), costs()).map(({ name }) => name);
  expect([...names].sort()).toEqual([...timelineFigures].sort());
  expect(new Set(names).size).toBe(names.length);
  expect(failing(costs())).toEqual([]);
});

it('leaves out what was not measured, so that it is missed', () => {
  const large = costs();
  large.delete('home.rare5.cold');
  const names = new Set(figuresOf(large, costs()).map(({ name }) => name));
  const missing = timelineFigures.filter(name => !names.has(name));
  expect(missing).toContain('home.rare5.cold.roundTrips');
  expect(missing).toContain('home.all.cold.partsMedian');
});

it('fails what costs more than its budget', () => {
  expect(failing(costs({ 'person.usual.first': { roundTrips: 2 } }))).toEqual([
    'person.usual.first.roundTrips'
  ]);
  expect(failing(costs({ 'home.rare5.learned': { plannedRefusals: 1 } }))).toEqual([
    'home.rare5.learned.plannedRefusals'
  ]);
});

it('fails for one post anywhere that is not where it belongs', () => {
  expect(failing(costs({ 'home.rare5.cold': { wrongPosts: 1 } }))).toEqual(['all.all.all.wrongPosts']);
});

it('fails for one query anywhere that touches too many rows or is refused for another reason', () => {
  const large = costs({ 'topic.usual.page10': { rowsTouched: 5001, unplannedRefusals: 1 } });
  expect(failing(large)).toEqual(['all.all.all.rowsTouchedMost', 'all.all.all.unplannedRefusals']);
});

it('fails what costs more in the large world than in the small one', () => {
  const large = costs({ 'everyone.any.first': { bytes: 33_400, parts: 7 } });
  expect(failing(large)).toEqual([
    'everyone.any.first.partsMoreThanSmall',
    'everyone.any.first.bytesToSmall'
  ]);
});
