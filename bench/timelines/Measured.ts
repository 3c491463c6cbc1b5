import { type ServedWorld } from '../ServedWorld';
import { type BruteForce } from './bruteForce';
import { comparedSteps } from './steps';
import { type Cost } from './Visitor';

/** The name of a step, and what it took; undefined where there was no such page. */
export type Measured = readonly (readonly [step: string, cost: Cost | undefined])[];

/** Where is measured, and what. */
export interface Round {
  readonly world: ServedWorld;
  readonly truth: BruteForce;
  /** Whether more is measured than the first pages that are compared. */
  readonly isWhole: boolean;
}

/** @param graph `<timeline>.<graph>` */
export function isWanted({ isWhole }: Round, graph: string): boolean {
  return isWhole || comparedSteps.some(step => step.startsWith(`${graph}.`));
}

/** What is measured of older pages. */
export const olderPage = 10;
