import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { LockClosed48Regular } from '../common/icons';
import { Notice } from '../common/Notice';

/** All that is left on screen once somebody else has signed in: who has to do what, and nothing of the former user. */
export function SomebodyElse(): React.ReactElement {
  const { strings } = useApp();
  return (
    <Notice
      size="page"
      isAlert
      icon={<LockClosed48Regular />}
      title={strings.anotherUserTitle}
      actions={
        <Button look="primary" onClick={() => window.location.reload()}>
          {strings.reload}
        </Button>
      }
    >
      {strings.anotherUserDetail}
    </Notice>
  );
}
