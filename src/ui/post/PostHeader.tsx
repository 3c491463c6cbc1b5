import * as React from 'react';
import { type Post } from '../../domain/Post';
import { useApp } from '../app/AppContext';
import { ShieldQuestion16Regular } from '../common/icons';
import { PostTime } from './PostTime';

interface PostHeaderProps {
  readonly post: Post;
  readonly ids: { readonly name: string; readonly time: string };
  readonly children?: React.ReactNode;
}

/** Who and when, on one line; `children` are the actions at its end. */
export function PostHeader({ post, ids, children }: PostHeaderProps): React.ReactElement {
  const { strings } = useApp();
  const name = post.author.displayName.trim() || strings.postUnknownAuthor;
  return (
    <div className="hw-post-header">
      <span className="hw-post-who">
        <span id={ids.name} className="hw-post-name" dir="auto" title={name}>
          {name}
        </span>
        {!post.author.isVerified && (
          <span className="hw-post-unverified" title={strings.postUnverifiedWhy}>
            <ShieldQuestion16Regular />
            {strings.postUnverified}
          </span>
        )}
        <PostTime id={ids.time} atMs={post.createdAtMs} editedAtMs={post.editedAtMs} />
      </span>
      <span className="hw-post-actions">{children}</span>
    </div>
  );
}
