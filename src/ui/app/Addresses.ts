import { type Place } from '../../domain/Place';

/** How deep in the page's history this Hallway is, and where that leads. */
export interface Step {
  readonly depth: number;
  /** Undefined where the address names no place: where Hallway opens by itself. */
  readonly place?: Place;
}

/** The addresses of places, and the steps between them in the page's history. */
export interface Addresses {
  /** The address others can open this place by. */
  addressOf(place: Place): string;
  current(): Step;
  push(step: Required<Step>): void;
  /** One step back, as the browser's own button does. */
  back(): void;
  /** Called when the reader goes back or forth. Gives back how to leave off. */
  onStep(listener: (step: Step) => void): () => void;
}
