import * as React from 'react';
import { type HallwayState, type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { useFeedWindow } from '../feedWindow/useFeedWindow';
import { PostArticle } from '../post/PostArticle';
import { PostBoundary } from '../post/PostBoundary';
import { BrokenPost } from './BrokenPost';
import { isShown } from './isShown';
import { moveInFeed } from './moveInFeed';
import { useFocusAfterDelete } from './useFocusAfterDelete';

interface FeedProps {
  readonly state: HallwayState;
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
  readonly role: 'feed' | 'reply';
}

/** Posts, each once, in the order given: a feed as WAI-ARIA knows it. */
export function Feed({ state, entries, label, role }: FeedProps): React.ReactElement {
  const { me, timeline, settings, linkedPost } = state;
  const shown = React.useMemo(() => entries.filter(isShown), [entries]);
  const keys = React.useMemo(() => shown.map(entry => entry.post.key), [shown]);
  const { feed, onDelete } = useFocusAfterDelete(keys);
  const { sought } = useApp();
  const { rows, onFocus } = useFeedWindow({ feed, keys, sought: [sought, linkedPost.key] });
  return (
    <div
      ref={feed}
      role="feed"
      className="hw-feed"
      tabIndex={-1}
      aria-label={label}
      aria-busy={timeline.isRefreshing || timeline.isLoadingOlder}
      onFocus={onFocus}
      onKeyDown={moveInFeed}
    >
      {rows.map(row => {
        if (row.kind === 'gap') return <div key={`gap-${row.key}`} style={{ blockSize: row.px }} />;
        const entry = shown[row.index];
        return (
          entry && (
            <PostBoundary key={entry.post.key} fallback={<BrokenPost />}>
              <PostArticle
                entry={entry}
                maxCharacters={settings.maxPostCharacters}
                position={row.index + 1}
                total={timeline.hasOlder ? -1 : shown.length}
                isMarked={entry.post.key === linkedPost.key}
                canAct={me.canPost}
                role={role}
                onDelete={onDelete}
              />
            </PostBoundary>
          )
        );
      })}
    </div>
  );
}
