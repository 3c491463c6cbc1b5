import * as React from 'react';
import { type Failure, type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { ArrowSync20Regular, ErrorCircle20Regular } from '../common/icons';
import { PostText } from './PostText';
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
      {failure.theirText !== undefined && <TheirText id={`hw-theirs-${post.key}`} text={failure.theirText} />}
      <div className="hw-row">
        <Button onClick={() => void hallway.retry(post.key)}>{strings[retryText(entry, failure)]}</Button>
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
          {failure.theirText === undefined ? strings[discardTexts[change]] : strings.conflictKeepTheirs}
        </Button>
      </div>
    </div>
  );
}

function retryText({ sending }: TimelineEntry, { theirText }: Failure): StringKey {
  if (theirText !== undefined) return 'conflictSaveMine';
  return sending === 'pending' ? 'sendNow' : 'retry';
}

/** Of two texts neither is lost: one's own stands above, what the post holds now stands here. */
function TheirText({ id, text }: { id: string; text: string }): React.ReactElement {
  const { strings } = useApp();
  return (
    <div className="hw-post-theirs">
      <p className="hw-post-theirs-label" id={`${id}-label`}>
        <bdi>{strings.conflictTheirs}</bdi>
      </p>
      <blockquote aria-labelledby={`${id}-label`}>
        <PostText id={id} text={text} />
      </blockquote>
    </div>
  );
}
