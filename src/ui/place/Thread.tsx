import * as React from 'react';
import { type HallwayState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { Button } from '../common/Button';
import { Info20Regular } from '../common/icons';
import { Notice } from '../common/Notice';
import { PostArticle } from '../post/PostArticle';
import { PostBoundary } from '../post/PostBoundary';
import { BrokenPost } from '../timeline/BrokenPost';
import { Feed } from '../timeline/Feed';
import { isShown } from '../timeline/isShown';
import { PostSkeletons } from '../timeline/PostSkeletons';
import { TimelineFailure } from '../timeline/TimelineFailure';
import { type FailedRead } from '../timeline/useFailedRead';
import { ThreadReply } from './ThreadReply';

interface ThreadProps {
  readonly state: HallwayState;
  readonly failed: FailedRead | undefined;
}

/** A conversation: what it began with, its replies from the oldest to the newest, and where one goes on. */
export function Thread({ state, failed }: ThreadProps): React.ReactElement {
  const { strings } = useApp();
  const { timeline, me, hindrance, settings } = state;
  const { root } = timeline;
  const canReply = me.canPost && !hindrance && root !== undefined && isShown(root);
  return (
    <>
      <Root state={state} isAwaited={failed === undefined} />
      {timeline.hasOlder && <Earlier state={state} failed={failed} />}
      {timeline.entries.length > 0 && (
        <Feed state={state} label={strings.repliesLabel} role="reply" entries={timeline.entries} />
      )}
      {canReply && <ThreadReply me={me} to={root.post} maxCharacters={settings.maxPostCharacters} />}
    </>
  );
}

function Root({
  state,
  isAwaited
}: Omit<ThreadProps, 'failed'> & { isAwaited: boolean }): React.ReactElement | null {
  const { strings } = useApp();
  const { root, isRootGone } = state.timeline;
  if (isRootGone || (root && !isShown(root))) {
    return (
      <Notice size="line" icon={<Info20Regular />}>
        {strings.rootGone}
      </Notice>
    );
  }
  if (!root) return isAwaited ? <PostSkeletons count={1} /> : null;
  return (
    <section aria-label={strings.threadStart}>
      <PostBoundary fallback={<BrokenPost />}>
        <PostArticle
          entry={root}
          maxCharacters={state.settings.maxPostCharacters}
          position={1}
          total={1}
          isMarked={false}
          canAct={state.me.canPost}
          role="root"
          onDelete={ignore}
        />
      </PostBoundary>
    </section>
  );
}

function ignore(): void {
  // The notice that stands in its place is next to the title, which is where focus goes.
}

function Earlier({ state, failed }: ThreadProps): React.ReactElement {
  const { hallway, strings } = useApp();
  const load = (): void => void hallway.loadOlderPosts();
  if (failed?.of === 'older') {
    return (
      <TimelineFailure
        size="line"
        title={strings.failureOlderTitle}
        failure={failed.failure}
        onRetry={load}
      />
    );
  }
  return (
    <div className="hw-thread-earlier">
      <Button look="quiet" aria-disabled={state.timeline.isLoadingOlder} onClick={load}>
        {strings.showEarlier}
      </Button>
    </div>
  );
}
