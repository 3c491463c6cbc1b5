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
    <div className="hw-repost-gone">
      <p id={ids.name} className="hw-unseen">
        {name}
      </p>
      <div className="hw-quote hw-quote--gone">
        <bdi id={ids.text}>{subject === 'gone' ? strings.repostGone : ''}</bdi>
        <PostTime id={ids.time} atMs={post.createdAtMs} />
      </div>
    </div>
  );
}
