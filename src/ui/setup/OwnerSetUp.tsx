import * as React from 'react';
import { type SetUpState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { fillText } from '../common/fillText';
import { Chat48Regular, ErrorCircle20Regular } from '../common/icons';
import { Notice } from '../common/Notice';

/** The owner's first screen: what will be made, how far it is, and going on after a failure. */
export function OwnerSetUp({ setUp }: { setUp: SetUpState }): React.ReactElement {
  const { hallway, strings } = useApp();
  const isRunning = setUp.status === 'running';
  const begin = (): void => void hallway.setUp();
  const words = React.useRef<HTMLDivElement>(null);
  // The button that had the focus is gone while the work is under way.
  React.useEffect(() => {
    if (isRunning) words.current?.focus();
  }, [isRunning]);
  const label = setUp.status === 'failed' ? strings.setUpResume : strings.setUpAction;
  return (
    <Notice
      size="page"
      icon={<Chat48Regular />}
      title={isRunning ? strings.setUpRunning : strings.setUpTitle}
      actions={
        isRunning ? undefined : (
          <Button look="primary" onClick={begin}>
            {label}
          </Button>
        )
      }
    >
      <div ref={words} tabIndex={-1}>
        <bdi>{isRunning ? strings.setUpKeepOpen : strings.setUpDetail}</bdi>
      </div>
      {setUp.status !== 'idle' && <Progress setUp={setUp} />}
      {setUp.status === 'failed' && <Stopped setUp={setUp} />}
    </Notice>
  );
}

function Progress({ setUp }: { setUp: SetUpState }): React.ReactElement {
  const { strings } = useApp();
  const { doneSteps, totalSteps } = setUp;
  const words = fillText(strings.setUpProgress, { done: doneSteps, total: totalSteps });
  return (
    <div className="hw-progress">
      <div
        className="hw-progress-track"
        role="progressbar"
        aria-label={strings.setUpRunning}
        aria-valuemin={0}
        aria-valuemax={totalSteps}
        aria-valuenow={doneSteps}
        aria-valuetext={words}
      >
        <div
          className="hw-progress-done"
          style={{ inlineSize: `${(100 * doneSteps) / Math.max(1, totalSteps)}%` }}
        />
      </div>
      <p className="hw-progress-words">
        <bdi>{words}</bdi>
      </p>
    </div>
  );
}

function Stopped({ setUp }: { setUp: SetUpState }): React.ReactElement {
  const app = useApp();
  const { strings } = app;
  return (
    <Notice
      size="line"
      isAlert
      isDanger
      icon={<ErrorCircle20Regular />}
      title={fillText(strings.setUpFailedTitle, { done: setUp.doneSteps, total: setUp.totalSteps })}
    >
      {setUp.failure ? failureText(setUp.failure, { ...app, act: 'setUp' }) : strings.safeSetUp}
    </Notice>
  );
}
