import { type Store } from './createStore';
import { type Model } from './Model';
import { type Unsubscribe } from './Platform';

/** Runs each time what is looked for is another than before, and once at the beginning. */
export function whenChanged<T>(
  store: Pick<Store<Model>, 'read' | 'subscribe'>,
  lookFor: (model: Model) => T,
  run: (found: T) => void
): Unsubscribe {
  let seen: { readonly found: T } | undefined;
  const look = (): void => {
    const found = lookFor(store.read());
    if (seen?.found === found) return;
    seen = { found };
    run(found);
  };
  look();
  return store.subscribe(look);
}
