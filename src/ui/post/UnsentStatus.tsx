import * as React from 'react';
import { type Failure, type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { ArrowSync20Regular, ErrorCircle20Regular } from '../common/icons';
import { useCopy } from '../common/useCopy';
import { type StringKey } from '../strings';

type Change = NonNullable<TimelineEntry['change']>;
type Outcome = Readonly<Record<Change, StringKey>>;

const failedTexts: Outcome = { publish: 'failedPublish', edit: 'failedEdit', delete: 'failedDelete' };
const waitingTexts: Outcome = { publish: 'waitingPublish', edit: 'waitingEdit', delete: 'waitingDelete' };
const discardTexts: Outcome = { publish: 'discardPublish', edit: 'discardEdit', delete: 'discardDelete' };

interface UnsentStatusProps {
  readonly entry: TimelineEntry;
  readonly failure: Failure;
  onEdit(): void;
}

/** Sent and not arrived: what happened, whether it is tried again by itself, and what its writer can do. */
export function UnsentStatus({ entry, failure, onEdit }: UnsentStatusProps): React.ReactElement {
  const app = useApp();
  const { hallway, strings } = app;
  const copy = useCopy({ done: strings.announceTextCopied, refused: strings.announceTextCopyRefused });
  const { post, change = 'publish' } = entry;
  const isTriedAgain = entry.sending === 'pending';
  const outcome = isTriedAgain ? waitingTexts : failedTexts;
  return (
    <div className={isTriedAgain ? 'hw-post-unsent' : 'hw-post-unsent hw-post-unsent--failed'}>
      <p className="hw-post-unsent-why">
        {isTriedAgain ? <ArrowSync20Regular /> : <ErrorCircle20Regular />}
        <bdi>
          <strong>{strings[outcome[change]]}</strong>{' '}
          {failureText(failure, { ...app, act: change, isTriedAgain })}
        </bdi>
      </p>
      <div className="hw-row">
        <Button onClick={() => void hallway.retry(post.key)}>
          {isTriedAgain ? strings.sendNow : strings.retry}
        </Button>
        {change !== 'delete' && (
          <>
            <Button look="quiet" onClick={onEdit}>
              {strings.postEdit}
            </Button>
            <Button look="quiet" onClick={() => copy(post.text)}>
              {strings.copyText}
            </Button>
          </>
        )}
        <Button look="quiet" onClick={() => void hallway.discard(post.key)}>
          {strings[discardTexts[change]]}
        </Button>
      </div>
    </div>
  );
}
