import * as React from 'react';
import { type Author } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { Avatar } from '../common/Avatar';
import { PlaceLink } from '../common/PlaceLink';

/** The coin leads where the name leads, for the mouse alone: one link to a person is enough for everybody else. */
export function PostAvatar({ author, post }: { author: Author; post: PostKey }): React.ReactElement {
  if (!author.isVerified) return <Avatar person={author} />;
  return (
    <PlaceLink
      className="hw-avatar-link"
      place={{ kind: 'person', person: author.key }}
      post={post}
      tabIndex={-1}
      aria-hidden="true"
    >
      <Avatar person={author} />
    </PlaceLink>
  );
}
