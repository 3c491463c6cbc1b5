import * as React from 'react';
import { CloudOff20Regular, Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { TimelineFailure } from '../timeline/TimelineFailure';
import { type FailedRead } from '../timeline/useFailedRead';
import { useApp } from './AppContext';
import { useOnline } from './useOnline';

interface NoticesProps {
  readonly failed: FailedRead | undefined;
  readonly keepsUnsent: boolean;
}

/** The one thing that most needs to be known before the posts are read. */
export function Notices({ failed, keepsUnsent }: NoticesProps): React.ReactElement | null {
  const { hallway, strings } = useApp();
  const isOnline = useOnline();
  if (!keepsUnsent) {
    return (
      <Notice size="line" isAlert icon={<Info20Regular />}>
        {strings.notKeptNotice}
      </Notice>
    );
  }
  if (!isOnline) {
    return (
      <Notice size="line" isAlert icon={<CloudOff20Regular />}>
        {strings.offlineNotice}
      </Notice>
    );
  }
  if (failed?.of === 'newest') {
    return (
      <TimelineFailure
        size="line"
        title={strings.failureRefreshTitle}
        failure={failed.failure}
        onRetry={() => void hallway.refresh()}
      />
    );
  }
  return null;
}
