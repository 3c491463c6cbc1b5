import * as React from 'react';
import { type Authorship } from '../../domain/judgeAuthorship';
import { type Post } from '../../domain/Post';
import { type AuthorshipCheck } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { failureText } from '../common/failureText';
import { ErrorCircle20Regular, ShieldQuestion20Regular } from '../common/icons';
import { authorshipText } from './authorshipText';

interface AuthorshipNoteProps {
  readonly post: Post;
  readonly check: AuthorshipCheck;
  /** Called when it is closed, so that focus can be kept near. */
  onClose(): void;
}

/** What the versions of this post say of its author, and what they cannot say. */
export function AuthorshipNote({ post, check, onClose }: AuthorshipNoteProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const isWarning = check.status === 'failed' || isDoubtful(check);
  const close = (): void => {
    onClose();
    hallway.closeAuthorship(post.key);
  };
  return (
    <section
      className={isWarning ? 'hw-post-check hw-post-check--warning' : 'hw-post-check'}
      aria-label={strings.postCheck}
      aria-busy={check.status === 'reading'}
    >
      <Words check={check} isWarning={isWarning} />
      {check.status !== 'reading' && (
        <div className="hw-row">
          {check.status === 'failed' && (
            <Button onClick={() => void hallway.checkAuthorship(post.key)}>{strings.retry}</Button>
          )}
          <Button look="quiet" onClick={close}>
            {strings.close}
          </Button>
        </div>
      )}
    </section>
  );
}

const doubtful: readonly Authorship['kind'][] = ['anotherWrote', 'timesDiffer'];

function isDoubtful(check: AuthorshipCheck): boolean {
  return check.status === 'done' && doubtful.includes(check.authorship.kind);
}

interface WordsProps {
  readonly check: AuthorshipCheck;
  readonly isWarning: boolean;
}

/** It stands there while the versions are read, so that a screen reader hears what replaces it. */
function Words({ check, isWarning }: WordsProps): React.ReactElement {
  const { strings } = useApp();
  return (
    <div role="status">
      <p className="hw-post-check-words">
        {isWarning ? <ErrorCircle20Regular /> : <ShieldQuestion20Regular />}
        <bdi>{useWords(check)}</bdi>
      </p>
      {check.status === 'done' && (
        <p className="hw-post-check-limits">
          <bdi>{strings.checkLimits}</bdi>
        </p>
      )}
    </div>
  );
}

function useWords(check: AuthorshipCheck): string {
  const { strings, locale } = useApp();
  switch (check.status) {
    case 'reading':
      return strings.checkReading;
    case 'failed':
      return `${strings.checkFailed} ${failureText(check.failure, { act: 'read', strings, locale })}`;
    case 'done':
      return authorshipText(check.authorship, { strings, locale });
  }
}
