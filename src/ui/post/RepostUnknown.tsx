import * as React from 'react';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { type PostIds } from './PostBody';
import { PostTime } from './PostTime';

interface RepostUnknownProps {
  readonly entry: TimelineEntry;
  readonly ids: PostIds;
}

/** A repost whose post is not known yet, or is gone. */
export function RepostUnknown({ entry: { post, subject }, ids }: RepostUnknownProps): React.ReactElement {
  const { strings } = useApp();
  const name = post.author.displayName.trim() || strings.postUnknownAuthor;
  return (
    <div className="hw-post-main">
      <p id={ids.name} className="hw-unseen">
        {name}
      </p>
      <div id={ids.text} className="hw-quote hw-quote--gone">
        {subject === 'gone' ? strings.repostGone : ''}
      </div>
      <PostTime id={ids.time} atMs={post.createdAtMs} />
    </div>
  );
}
