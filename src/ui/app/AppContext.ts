import * as React from 'react';
import { type Place } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { type Hallway } from '../../state/Hallway';
import { type Strings } from '../strings';
import { type HallwayTheme } from '../theme/HallwayTheme';

/** Somebody as far as a photo and a coin need to know them. */
export interface Person {
  readonly displayName: string;
  readonly upn?: string;
}

/** small: beside a post; large: above somebody's own posts. */
export type PhotoSize = 'small' | 'large';

/** What every part of the screen may ask for. */
export interface App {
  readonly hallway: Hallway;
  readonly strings: Strings;
  /** BCP 47, as SharePoint gives it: `en-us`, `nl-nl`. Decides how times and numbers are written. */
  readonly locale: string;
  readonly theme: HallwayTheme;
  readonly organisationName?: string;
  /** An address on the tenant's own host; undefined when there is no photo to ask for. */
  photoUrlOf(person: Person, size: PhotoSize): string | undefined;
  /** The address others can open this place by. */
  addressOf(place: Place): string;
  /**
   * Shows another place, and keeps the way back.
   * @param post what the reader was at: the way back leads there
   */
  goTo(place: Place, post?: PostKey): void;
  goBack(): void;
  /** The post the way back leads to: drawn, however far down it is. */
  readonly sought?: PostKey;
  /** The address others can open this post by; without it there is nothing to copy. */
  linkOf?(key: PostKey): string;
  /** Says something to screen readers, once. */
  announce(text: string): void;
}

const Context = React.createContext<App | undefined>(undefined);
/** Apart from the rest, so that a tick draws the times again and nothing else. */
const NowContext = React.createContext(0);

export const AppProvider = Context.Provider;
export const NowProvider = NowContext.Provider;

export function useApp(): App {
  const app = React.useContext(Context);
  if (!app) throw new Error('A part of Hallway was drawn outside HallwayApp. Draw it within <HallwayApp>.');
  return app;
}

/** Milliseconds since 1970, as the times on screen are counted from. */
export function useNowMs(): number {
  return React.useContext(NowContext);
}
