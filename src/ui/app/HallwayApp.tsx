import * as React from 'react';
import { type Place } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { type Hallway } from '../../state/Hallway';
import { type Strings } from '../strings';
import { type HallwayTheme, themeVariables } from '../theme/HallwayTheme';
import { type Addresses } from './Addresses';
import { type App, AppProvider, NowProvider, type Person, type PhotoSize } from './AppContext';
import { Screen } from './Screen';
import { stylesheet } from './stylesheet';
import { useAnnouncements } from './useAnnouncements';
import { useAnnouncer } from './useAnnouncer';
import { useContainerWidth } from './useContainerWidth';
import { useHallwayState } from './useHallwayState';
import { useNavigation } from './useNavigation';
import { useNow } from './useNow';

export interface HallwayAppProps {
  /** Already started, so that the first request does not wait for the first drawing. */
  readonly hallway: Hallway;
  readonly strings: Strings;
  readonly locale: string;
  readonly theme: HallwayTheme;
  /** Above the feed; without it the name of the view. */
  readonly title?: string;
  readonly isCompact: boolean;
  /** The post a link names, as the address spells it: brought into view, focused and marked. */
  readonly focusPostKey?: string;
  readonly organisationName?: string;
  readonly addresses: Addresses;
  /** Where it opens when no address names a place. Give the same one each time. */
  readonly startPlace?: Place;
  photoUrlOf(person: Person, size: PhotoSize): string | undefined;
  linkOf?(key: PostKey): string;
  /** Milliseconds since 1970. Give the same function each time. */
  now(): number;
}

/** Below this width of our own container there is no room to write in place. */
const narrowBelow = 480;

/** Everything Hallway shows, in whatever room and theme the host gives. */
export function HallwayApp(props: HallwayAppProps): React.ReactElement {
  const { hallway, strings, locale, addresses, startPlace } = props;
  const state = useHallwayState(hallway);
  const nowMs = useNow(props.now);
  const [spoken, announce] = useAnnouncer();
  const [container, width] = useContainerWidth();
  useAnnouncements(state, { strings, locale, announce });
  useOpenPost(hallway, props.focusPostKey);
  const navigation = useNavigation({ hallway, addresses, startPlace, place: state.place, root: container });
  const app = useAppOf(props, { ...navigation, announce });
  return (
    <AppProvider value={app}>
      <style>{stylesheet}</style>
      <NowProvider value={nowMs}>
        {' '}
        <div ref={container} className={rootClass(props)} style={themeVariables(props.theme)}>
          <Screen state={state} title={props.title} isNarrow={width !== undefined && width < narrowBelow} />
          <p className="hw-unseen" role="status" aria-live="polite">
            {spoken}
          </p>
        </div>
      </NowProvider>
    </AppProvider>
  );
}

/** The same for as long as nothing in it changes, so that nothing is drawn for it. */
function useAppOf(props: HallwayAppProps, own: Pick<App, 'goTo' | 'goBack' | 'sought' | 'announce'>): App {
  const { hallway, strings, locale, theme, organisationName, photoUrlOf, linkOf, addresses } = props;
  const { goTo, goBack, sought, announce } = own;
  return React.useMemo<App>(
    () => ({
      hallway,
      strings,
      locale,
      theme,
      organisationName,
      photoUrlOf,
      linkOf,
      addressOf: place => addresses.addressOf(place),
      goTo,
      goBack,
      sought,
      announce
    }),
    [
      hallway,
      strings,
      locale,
      theme,
      organisationName,
      photoUrlOf,
      linkOf,
      addresses,
      goTo,
      goBack,
      sought,
      announce
    ]
  );
}

function useOpenPost(hallway: Hallway, key: string | undefined): void {
  React.useEffect(() => {
    if (key !== undefined) void hallway.openPost(key);
  }, [hallway, key]);
}

function rootClass({ isCompact, theme }: HallwayAppProps): string {
  const classes = ['hw-root'];
  if (isCompact) classes.push('hw-root--compact');
  if (theme.isHighContrast) classes.push('hw-root--contrast');
  return classes.join(' ');
}
