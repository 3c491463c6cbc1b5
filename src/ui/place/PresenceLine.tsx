import * as React from 'react';
import { type Availability } from '../../domain/Person';
import { useApp } from '../app/AppContext';
import {
  PresenceAvailable16Filled,
  PresenceAway16Filled,
  PresenceBusy16Filled,
  PresenceDnd16Filled,
  PresenceOffline16Regular
} from '../common/icons';
import { type StringKey } from '../strings';

type Told = Exclude<Availability, 'unknown'>;

const words: Readonly<Record<Told, StringKey>> = {
  available: 'presenceAvailable',
  busy: 'presenceBusy',
  doNotDisturb: 'presenceDoNotDisturb',
  away: 'presenceAway',
  offline: 'presenceOffline'
};

const icons: Readonly<Record<Told, React.ReactElement>> = {
  available: <PresenceAvailable16Filled />,
  busy: <PresenceBusy16Filled />,
  doNotDisturb: <PresenceDnd16Filled />,
  away: <PresenceAway16Filled />,
  offline: <PresenceOffline16Regular />
};

/** Whether somebody can be reached now, in a word and a shape. It comes late: its line is kept for it. */
export function PresenceLine({
  availability
}: {
  availability: Availability | undefined;
}): React.ReactElement {
  const { strings } = useApp();
  if (availability === undefined || availability === 'unknown') return <p className="hw-presence" />;
  return (
    <p className="hw-presence">
      {icons[availability]}
      <bdi>{strings[words[availability]]}</bdi>
    </p>
  );
}
