import * as React from 'react';
import { type LinkedPostState, type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { PostArticle } from '../post/PostArticle';
import { PostBoundary } from '../post/PostBoundary';
import { BrokenPost } from './BrokenPost';
import { isShown } from './isShown';
import { PostSkeletons } from './PostSkeletons';
import { TimelineFailure } from './TimelineFailure';

interface LinkedPostProps {
  readonly linked: LinkedPostState;
  readonly maxCharacters: number;
  /** False for who may only read. */
  readonly canAct: boolean;
}

/** The post a link names, above the feed, or what became of it. In the feed it is marked there instead. */
export function LinkedPost({ linked, ...others }: LinkedPostProps): React.ReactElement | null {
  const { hallway, strings } = useApp();
  const { status, key = '', entry, failure } = linked;
  switch (status) {
    case 'searching':
      return <PostSkeletons count={1} label={strings.focusSearching} />;
    case 'missing':
      return (
        <Notice size="line" icon={<Info20Regular />}>
          {strings.focusMissing}
        </Notice>
      );
    case 'failed':
      return (
        <TimelineFailure
          size="line"
          title={strings.failureLinkedTitle}
          failure={failure ?? { kind: 'unexpected' }}
          onRetry={() => void hallway.openPost(key)}
        />
      );
    case 'found':
      if (linked.place !== 'apart' || !entry) return null;
      return <FoundPost key={key} entry={entry} {...others} />;
    case 'none':
      return null;
  }
}

interface FoundPostProps extends Omit<LinkedPostProps, 'linked'> {
  readonly entry: TimelineEntry;
}

function FoundPost({ entry, maxCharacters, canAct }: FoundPostProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const region = React.useRef<HTMLElement>(null);
  const isGoing = !isShown(entry);
  React.useEffect(() => {
    if (isGoing) focusFeed(region.current);
  }, [isGoing]);
  const close = (): void => {
    focusFeed(region.current);
    hallway.closePost();
  };
  return (
    <section ref={region} className="hw-linked" aria-label={strings.linkedLabel} hidden={isGoing}>
      {!isGoing && (
        <PostBoundary fallback={<BrokenPost />}>
          <PostArticle
            entry={entry}
            maxCharacters={maxCharacters}
            position={1}
            total={1}
            isMarked
            canAct={canAct}
            onDelete={ignore}
          />
        </PostBoundary>
      )}
      <div className="hw-row">
        <Button look="quiet" onClick={close}>
          {strings.linkedClose}
        </Button>
      </div>
    </section>
  );
}

/** What has the focus is about to go; the feed comes next. */
function focusFeed(region: HTMLElement | null): void {
  region?.closest('.hw-root')?.querySelector<HTMLElement>('[role="feed"]')?.focus({ preventScroll: true });
}

function ignore(): void {
  // Focus is moved when the post goes, not when its going is asked for.
}
