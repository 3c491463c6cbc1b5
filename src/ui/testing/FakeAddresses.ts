import { type Place, printPlace } from '../../domain/Place';
import { type Addresses, type Step } from '../app/Addresses';

/** A page's history in memory. */
export class FakeAddresses implements Addresses {
  readonly #steps: Step[];
  readonly #listeners = new Set<(step: Step) => void>();
  #at = 0;

  public constructor(place?: Place) {
    this.#steps = [{ depth: 0, place }];
  }

  public addressOf = (place: Place): string => `https://contoso.example/?hallway=${printPlace(place)}`;

  public current(): Step {
    return this.#steps[this.#at] ?? { depth: 0 };
  }

  public push(step: Required<Step>): void {
    this.#at += 1;
    this.#steps.splice(this.#at, Infinity, step);
  }

  public back(): void {
    this.#at -= 1;
    for (const listener of this.#listeners) listener(this.current());
  }

  public onStep(listener: (step: Step) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
