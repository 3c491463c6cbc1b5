import * as React from 'react';
import { type Failure } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { CloudOff20Regular, CloudOff48Regular, ErrorCircle20Regular } from '../common/icons';
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
  const { strings } = app;
  const SmallIcon = failure.kind === 'offline' ? CloudOff20Regular : ErrorCircle20Regular;
  const reload = (): void => window.location.reload();
  return (
    <Notice
      size={size}
      isAlert
      isDanger={failure.kind !== 'offline'}
      icon={size === 'page' ? <CloudOff48Regular /> : <SmallIcon />}
      title={title}
      actions={
        failure.kind === 'signedOut' ? (
          <Button onClick={reload}>{strings.reload}</Button>
        ) : (
          <Button onClick={onRetry}>{strings.retry}</Button>
        )
      }
    >
      {failureText(failure, app)}
    </Notice>
  );
}
