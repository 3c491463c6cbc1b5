import * as React from 'react';
import { type TimelineEntry } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { fillText } from '../common/fillText';
import { ArrowRepeatAll16Regular, ArrowReply16Regular } from '../common/icons';
import { PlaceLink } from '../common/PlaceLink';
import { isRepost } from './isRepost';
import { threadOf } from './threadOf';

interface PostContextProps {
  readonly entry: TimelineEntry;
  /** In its own thread nobody needs to be told that a reply answers the post above. */
  readonly isInThread: boolean;
}

/** Above a post: who repeated it, or whom it answers. */
export function PostContext({ entry, isInThread }: PostContextProps): React.ReactElement | null {
  const { post } = entry;
  if (isRepost(post)) return <RepostedBy entry={entry} />;
  if (post.parentKey === undefined || (isInThread && post.parentKey === post.rootKey)) return null;
  return <Answering entry={entry} />;
}

function RepostedBy({ entry: { post, isMine } }: { entry: TimelineEntry }): React.ReactElement {
  const { strings } = useApp();
  const name = post.author.displayName.trim() || strings.postUnknownAuthor;
  const words = isMine ? strings.postYouReposted : fillText(strings.postReposted, { name });
  return (
    <p className="hw-post-context">
      <ArrowRepeatAll16Regular />
      {post.author.isVerified ? (
        <PlaceLink place={{ kind: 'person', person: post.author.key }} post={post.key}>
          <bdi>{words}</bdi>
        </PlaceLink>
      ) : (
        <bdi>{words}</bdi>
      )}
    </p>
  );
}

function Answering({ entry: { post, answeredAuthor } }: { entry: TimelineEntry }): React.ReactElement {
  const { strings } = useApp();
  const name = answeredAuthor?.displayName.trim();
  return (
    <p className="hw-post-context">
      <ArrowReply16Regular />
      <PlaceLink place={threadOf(post)} post={post.key}>
        <bdi>{name ? fillText(strings.postAnswering, { name }) : strings.postAnsweringPost}</bdi>
      </PlaceLink>
    </p>
  );
}
