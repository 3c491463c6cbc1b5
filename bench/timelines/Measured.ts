import { type ServedWorld } from '../ServedWorld';
import { type Cost } from './Visitor';

/** The name of a step, and what it took; undefined where there was no such page. */
export type Measured = readonly (readonly [step: string, cost: Cost | undefined])[];

/** Where is measured, and whether what lies below first pages, too. */
export interface Round {
  readonly world: ServedWorld;
  readonly pages: 'first' | 'all';
}

/** What is measured of older pages. */
export const olderPage = 10;
