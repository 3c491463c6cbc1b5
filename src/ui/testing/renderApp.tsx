import * as React from 'react';
import { act, render, type RenderResult } from '@testing-library/react';
import * as strings from 'HallwayStrings';
import { type HallwayState } from '../../state/HallwayState';
import { HallwayApp, type HallwayAppProps } from '../app/HallwayApp';
import { themeFromHost } from '../theme/themeFromHost';
import { FakeAddresses } from './FakeAddresses';
import { FakeHallway } from './FakeHallway';
import { sampleNowMs } from './sampleState';

export interface RenderedApp extends RenderResult {
  readonly hallway: FakeHallway;
  readonly addresses: FakeAddresses;
  show(state: HallwayState): void;
}

const theme = themeFromHost(undefined);
const now = (): number => sampleNowMs;
const noPhoto = (): undefined => undefined;

/** The whole app over a state, in English. */
export function renderApp(
  state: HallwayState,
  props: Partial<HallwayAppProps> & Partial<Pick<FakeHallway, 'draft' | 'draftMentions'>> = {}
): RenderedApp {
  const { draft = '', draftMentions = [], ...appProps } = props;
  const hallway = new FakeHallway(state);
  hallway.writeDraft(draft, { mentions: draftMentions });
  const addresses = new FakeAddresses(state.place);
  const result = render(
    <HallwayApp
      hallway={hallway}
      strings={strings}
      locale="en-us"
      theme={theme}
      isCompact={false}
      organisationName="Contoso"
      photoUrlOf={noPhoto}
      addresses={addresses}
      now={now}
      {...appProps}
    />
  );
  return { ...result, hallway, addresses, show: next => act(() => hallway.show(next)) };
}
