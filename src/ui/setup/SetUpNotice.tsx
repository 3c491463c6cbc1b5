import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { fillText } from '../common/fillText';
import { ArrowSync20Regular, ErrorCircle20Regular, Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';

type SetUpNoticeProps = Pick<HallwayState, 'me' | 'schema' | 'setUp'>;

/** Above a feed that can be read: the lists or the page are behind, or are being brought up. */
export function SetUpNotice({ me, schema, setUp }: SetUpNoticeProps): React.ReactElement | null {
  if (setUp.status === 'running') return <Running setUp={setUp} />;
  if (setUp.status === 'failed') return <Stopped setUp={setUp} />;
  if (schema === 'newer') return <PageIsOld />;
  return schema === 'older' && me.canSetUp ? <ListsAreOld /> : null;
}

function Running({ setUp }: Pick<SetUpNoticeProps, 'setUp'>): React.ReactElement {
  const { strings } = useApp();
  const words = fillText(strings.setUpProgress, { done: setUp.doneSteps, total: setUp.totalSteps });
  return (
    <Notice size="line" icon={<ArrowSync20Regular />} title={`${strings.setUpRunning}. ${words}`}>
      {strings.setUpKeepOpen}
    </Notice>
  );
}

function Stopped({ setUp }: Pick<SetUpNoticeProps, 'setUp'>): React.ReactElement {
  const app = useApp();
  const { hallway, strings } = app;
  return (
    <Notice
      size="line"
      isAlert
      isDanger
      icon={<ErrorCircle20Regular />}
      title={fillText(strings.setUpFailedTitle, { done: setUp.doneSteps, total: setUp.totalSteps })}
      actions={<Button onClick={() => void hallway.setUp()}>{strings.setUpResume}</Button>}
    >
      {setUp.failure ? failureText(setUp.failure, { ...app, act: 'setUp' }) : strings.safeSetUp}
    </Notice>
  );
}

function PageIsOld(): React.ReactElement {
  const { strings } = useApp();
  return (
    <Notice
      size="line"
      icon={<Info20Regular />}
      actions={<Button onClick={() => window.location.reload()}>{strings.reload}</Button>}
    >
      {strings.newerNotice}
    </Notice>
  );
}

function ListsAreOld(): React.ReactElement {
  const { hallway, strings } = useApp();
  return (
    <Notice
      size="line"
      icon={<Info20Regular />}
      actions={<Button onClick={() => void hallway.setUp()}>{strings.updateAction}</Button>}
    >
      {strings.olderNotice}
    </Notice>
  );
}
