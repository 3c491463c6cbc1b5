import * as React from 'react';
import { type PersonDetails } from '../../domain/PersonDetails';
import { type Post } from '../../domain/Post';
import { useApp } from '../app/AppContext';
import { ShieldQuestion16Regular } from '../common/icons';
import { AuthorDetails } from './AuthorDetails';
import { PostTime } from './PostTime';

interface PostHeaderProps {
  readonly post: Post;
  readonly authorDetails: PersonDetails | undefined;
  readonly ids: { readonly name: string; readonly time: string };
  readonly children?: React.ReactNode;
}

/** Who and when, on one line; `children` are the actions at its end. */
export function PostHeader(props: PostHeaderProps): React.ReactElement {
  const { post, authorDetails, ids, children } = props;
  const { strings } = useApp();
  const { isVerified, displayName } = post.author;
  const name = displayName.trim() || strings.postUnknownAuthor;
  return (
    <div className="hw-post-header">
      <span className={isVerified ? 'hw-post-who' : 'hw-post-who hw-post-who--unverified'}>
        <span id={ids.name} className="hw-post-name" dir="auto" title={name}>
          {name}
        </span>
        {!isVerified && (
          <span className="hw-post-unverified" title={strings.postUnverifiedWhy}>
            <ShieldQuestion16Regular />
            {strings.postUnverified}
          </span>
        )}
        <PostTime id={ids.time} atMs={post.createdAtMs} editedAtMs={post.editedAtMs} />
        <AuthorDetails details={authorDetails} />
      </span>
      <span className="hw-post-actions">{children}</span>
    </div>
  );
}
