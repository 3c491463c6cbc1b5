import * as React from 'react';
import { type Place, printPlace } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { type Hallway } from '../../state/Hallway';
import { type Addresses } from './Addresses';
import { type ReadingPlace, readingPlaceIn, returnTo } from './readingPlace';

/** Where Hallway opens when no address names a place. */
const firstPlace: Place = { kind: 'everyone' };

export interface Navigating {
  readonly hallway: Hallway;
  readonly addresses: Addresses;
  readonly startPlace: Place | undefined;
  /** Where one is now. */
  readonly place: Place;
  readonly root: React.RefObject<HTMLElement>;
}

export interface Navigation {
  goTo(place: Place, post?: PostKey): void;
  goBack(): void;
  /** The post the way back leads to. */
  readonly sought: PostKey | undefined;
}

/** What happens on screen once another place is there. */
type Arrival = { readonly at: string } & ({ readonly kind: 'new' | 'back' } & Partial<ReadingPlace>);

/** Goes from place to place, keeps the page's address in step, and finds the way back to what was being read. */
export function useNavigation(navigating: Navigating): Navigation {
  const { hallway, addresses, startPlace = firstPlace, place, root } = navigating;
  const depth = React.useRef(addresses.current().depth);
  const left = React.useRef(new Map<number, ReadingPlace>());
  const arrival = React.useRef<Arrival>();
  const [sought, setSought] = React.useState<PostKey>();
  useArrival(arrival, { place, root });

  const leave = React.useCallback(
    (post?: PostKey) => {
      if (root.current) left.current.set(depth.current, readingPlaceIn(root.current, post));
    },
    [root]
  );
  const goTo = React.useCallback(
    (next: Place, post?: PostKey) => {
      const at = printPlace(next);
      if (at === printPlace(hallway.current().place)) {
        if (root.current) showBeginning(root.current);
        return;
      }
      leave(post);
      arrival.current = { at, kind: 'new' };
      depth.current += 1;
      addresses.push({ depth: depth.current, place: next });
      void hallway.goTo(next);
    },
    [hallway, addresses, root, leave]
  );
  const goBack = React.useCallback(
    () => (depth.current > 0 ? addresses.back() : goTo(startPlace)),
    [addresses, goTo, startPlace]
  );
  React.useEffect(() => {
    const named = addresses.current().place ?? startPlace;
    if (printPlace(named) !== printPlace(hallway.current().place)) void hallway.goTo(named);
    return addresses.onStep(step => {
      const next = step.place ?? startPlace;
      leave();
      depth.current = step.depth;
      const was = left.current.get(step.depth);
      setSought(was?.post);
      arrival.current = { at: printPlace(next), kind: 'back', ...was };
      void hallway.goTo(next);
    });
  }, [hallway, addresses, startPlace, leave]);
  return React.useMemo(() => ({ goTo, goBack, sought }), [goTo, goBack, sought]);
}

/** Once the place one goes to is drawn: back where one was, or at its beginning. */
function useArrival(
  arrival: React.MutableRefObject<Arrival | undefined>,
  { place, root }: Pick<Navigating, 'place' | 'root'>
): void {
  const at = printPlace(place);
  React.useEffect(() => {
    const { current } = arrival;
    if (!root.current || current?.at !== at) return;
    arrival.current = undefined;
    const { kind, post, top = 0 } = current;
    if (kind === 'back' && returnTo(root.current, { post, top })) return;
    showBeginning(root.current);
  }, [arrival, at, root]);
}

/** The title takes the focus, so that a screen reader says where one is; nothing moves that is in view. */
function showBeginning(root: HTMLElement): void {
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  // The name of a person may not be known yet.
  const title = find('.hw-place-title') ?? find('.hw-back');
  title?.focus({ preventScroll: true });
  if (root.getBoundingClientRect().top < 0) root.scrollIntoView({ block: 'start' });
}
