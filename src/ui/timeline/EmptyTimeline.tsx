import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { Chat48Regular } from '../common/icons';
import { Notice } from '../common/Notice';

/** What will be here, and the one thing to do. */
export function EmptyTimeline({
  canPost,
  onWrite
}: {
  canPost: boolean;
  onWrite: () => void;
}): React.ReactElement {
  const { strings } = useApp();
  return (
    <Notice
      size="page"
      icon={<Chat48Regular />}
      title={strings.emptyTitle}
      actions={
        canPost ? (
          <Button look="primary" onClick={onWrite}>
            {strings.emptyAction}
          </Button>
        ) : undefined
      }
    >
      {canPost ? strings.emptyDetail : strings.emptyReadOnly}
    </Notice>
  );
}
