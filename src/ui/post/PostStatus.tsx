import * as React from 'react';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { useDelay } from '../common/useDelay';
import { UnsentStatus } from './UnsentStatus';

/** Sooner than this, sending looks like having sent. */
const pendingShownAfterMs = 2000;

interface PostStatusProps {
  readonly entry: TimelineEntry;
  onEdit(): void;
}

/** What is still on its way, or did not arrive and what can be done about it. */
export function PostStatus({ entry, onEdit }: PostStatusProps): React.ReactElement | null {
  const { strings } = useApp();
  const isShown = useDelay(pendingShownAfterMs, entry.sending === 'pending');
  if (entry.failure) return <UnsentStatus entry={entry} failure={entry.failure} onEdit={onEdit} />;
  if (!isShown) return null;
  return (
    <p className="hw-post-pending">
      {entry.change === 'edit' ? strings.pendingEdit : strings.pendingPublish}
    </p>
  );
}
