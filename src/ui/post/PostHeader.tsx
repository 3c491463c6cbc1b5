import * as React from 'react';
import { type PersonDetails } from '../../domain/PersonDetails';
import { type Post } from '../../domain/Post';
import { useApp } from '../app/AppContext';
import { ShieldQuestion16Regular } from '../common/icons';
import { AuthorDetails } from './AuthorDetails';
import { PersonName } from './PersonName';
import { PostTime } from './PostTime';
import { threadOf } from './threadOf';

interface PostHeaderProps {
  readonly post: Post;
  readonly authorDetails: PersonDetails | undefined;
  readonly ids: { readonly name: string; readonly time: string };
}

/** Who and when, on one line. */
export function PostHeader({ post, authorDetails, ids }: PostHeaderProps): React.ReactElement {
  const { strings } = useApp();
  const { author } = post;
  return (
    <div className={author.isVerified ? 'hw-post-who' : 'hw-post-who hw-post-who--unverified'}>
      <PersonName id={ids.name} className="hw-post-name" author={author} post={post.key} />
      {!author.isVerified && (
        <span className="hw-post-unverified" title={strings.postUnverifiedWhy}>
          <ShieldQuestion16Regular />
          {strings.postUnverified}
        </span>
      )}
      <PostTime
        id={ids.time}
        atMs={post.createdAtMs}
        editedAtMs={post.editedAtMs}
        place={post.id === undefined ? undefined : threadOf(post)}
        post={post.key}
      />
      <AuthorDetails details={authorDetails} />
    </div>
  );
}
