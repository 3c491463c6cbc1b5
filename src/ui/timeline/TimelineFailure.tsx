import * as React from 'react';
import { type Failure } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import {
  CloudOff20Regular,
  CloudOff48Regular,
  ErrorCircle20Regular,
  ErrorCircle48Regular
} from '../common/icons';
import { Notice } from '../common/Notice';

interface TimelineFailureProps {
  readonly title: string;
  readonly failure: Failure;
  /** page: there is nothing else to show; line: above the posts that are there. */
  readonly size: 'page' | 'line';
  onRetry(): void;
}

/** Why the posts are not, or not all, here; and what to do about it. */
export function TimelineFailure({ title, failure, size, onRetry }: TimelineFailureProps): React.ReactElement {
  const app = useApp();
  return (
    <Notice
      size={size}
      isAlert
      isDanger={failure.kind !== 'offline' && size === 'line'}
      icon={<FailureIcon failure={failure} size={size} />}
      title={title}
      actions={<WayOut failure={failure} onRetry={onRetry} />}
    >
      {failureText(failure, { ...app, act: 'read' })}
    </Notice>
  );
}

function FailureIcon({ failure, size }: Pick<TimelineFailureProps, 'failure' | 'size'>): React.ReactElement {
  const isOffline = failure.kind === 'offline';
  if (size === 'page') return isOffline ? <CloudOff48Regular /> : <ErrorCircle48Regular />;
  return isOffline ? <CloudOff20Regular /> : <ErrorCircle20Regular />;
}

/** The one thing that helps: signing in needs a new page, damaged lists need an owner, the rest another try. */
function WayOut({ failure, onRetry }: Pick<TimelineFailureProps, 'failure' | 'onRetry'>): React.ReactElement {
  const { hallway, strings } = useApp();
  if (failure.kind === 'signedOut') {
    return <Button onClick={() => window.location.reload()}>{strings.reload}</Button>;
  }
  if (failure.kind === 'listDamaged' && hallway.current().me.canSetUp) {
    return <Button onClick={() => void hallway.setUp()}>{strings.repair}</Button>;
  }
  return <Button onClick={onRetry}>{strings.retry}</Button>;
}
