import * as React from 'react';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { ErrorCircle20Regular } from '../common/icons';
import { useDelay } from '../common/useDelay';
import { type StringKey } from '../strings';

/** Sooner than this, sending looks like having sent. */
const pendingShownAfterMs = 2000;

type Change = NonNullable<TimelineEntry['change']>;

const failedTexts: Readonly<Record<Change, StringKey>> = {
  publish: 'failedPublish',
  edit: 'failedEdit',
  delete: 'failedDelete'
};
const discardTexts: Readonly<Record<Change, StringKey>> = {
  publish: 'discardPublish',
  edit: 'discardEdit',
  delete: 'discardDelete'
};

/** What is still on its way, or did not arrive and what can be done about it. */
export function PostStatus({
  entry,
  onEdit
}: {
  entry: TimelineEntry;
  onEdit: () => void;
}): React.ReactElement | null {
  const { strings } = useApp();
  const isShown = useDelay(pendingShownAfterMs, entry.sending === 'pending');
  if (entry.sending === 'failed') return <FailedStatus entry={entry} onEdit={onEdit} />;
  if (!isShown) return null;
  return (
    <p className="hw-post-pending">
      {entry.change === 'edit' ? strings.pendingEdit : strings.pendingPublish}
    </p>
  );
}

function FailedStatus({ entry, onEdit }: { entry: TimelineEntry; onEdit: () => void }): React.ReactElement {
  const app = useApp();
  const { hallway, strings } = app;
  const { post, change = 'publish', failure } = entry;
  return (
    <div className="hw-post-failed">
      <p className="hw-post-failed-why">
        <ErrorCircle20Regular />
        <bdi>
          <strong>{strings[failedTexts[change]]}</strong>{' '}
          {failure && failureText(failure, { ...app, act: change })}
        </bdi>
      </p>
      <div className="hw-row">
        <Button onClick={() => void hallway.retry(post.key)}>{strings.retry}</Button>
        {change !== 'delete' && (
          <Button look="quiet" onClick={onEdit}>
            {strings.postEdit}
          </Button>
        )}
        <Button look="quiet" onClick={() => hallway.discard(post.key)}>
          {strings[discardTexts[change]]}
        </Button>
      </div>
    </div>
  );
}
