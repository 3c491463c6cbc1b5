import { parsePlace, type Place, printPlace } from '../../domain/Place';
import { type Addresses, type Step } from '../../ui/app/Addresses';

const placeParameter = 'hallway';
export const postParameter = 'hallwayPost';

interface Kept {
  readonly hallwayDepth?: unknown;
  readonly hallwayPlace?: unknown;
}

/**
 * The steps of the page's own history. On a page the place stands in its address, beside whatever the page keeps
 * there; in Teams, where nobody sees the address of the frame, in the history alone.
 * @param linkOf the address of a place as Teams links to it; undefined on a page
 */
export function pageAddresses(linkOf?: (place: string) => string): Addresses {
  return {
    addressOf: place => linkOf?.(printPlace(place)) ?? addressOf(place).href,
    current: () => currentStep(),
    push: ({ depth, place }) => {
      const state: Kept = { ...kept(), hallwayDepth: depth, hallwayPlace: printPlace(place) };
      window.history.pushState(state, '', linkOf ? undefined : steppedTo(place).href);
    },
    back: () => window.history.back(),
    onStep: listener => {
      const onPopState = (): void => listener(currentStep());
      window.addEventListener('popstate', onPopState);
      return () => window.removeEventListener('popstate', onPopState);
    }
  };
}

/** For others: nothing of what this reader's page happens to keep in its address. */
function addressOf(place: Place): URL {
  const address = new URL(window.location.href);
  address.search = '';
  address.hash = '';
  address.searchParams.set(placeParameter, printPlace(place));
  return address;
}

/** For this reader: what the page itself keeps in its address stays. */
function steppedTo(place: Place): URL {
  const address = new URL(window.location.href);
  address.searchParams.delete(postParameter);
  address.searchParams.set(placeParameter, printPlace(place));
  return address;
}

function currentStep(): Step {
  const { hallwayDepth, hallwayPlace } = kept();
  const named = new URL(window.location.href).searchParams.get(placeParameter);
  const isDepth = typeof hallwayDepth === 'number' && Number.isSafeInteger(hallwayDepth) && hallwayDepth > 0;
  return { depth: isDepth ? hallwayDepth : 0, place: parsePlace(named) ?? parsePlace(hallwayPlace) };
}

/** The page and other web parts keep things of their own there. */
function kept(): Kept {
  const { state } = window.history as { state: unknown };
  return typeof state === 'object' && state !== null ? state : {};
}
