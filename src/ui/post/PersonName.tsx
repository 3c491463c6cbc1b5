import * as React from 'react';
import { type Author } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { useApp } from '../app/AppContext';
import { PlaceLink } from '../common/PlaceLink';

interface PersonNameProps extends React.HTMLAttributes<HTMLElement> {
  readonly author: Author;
  /** The post it stands on. */
  readonly post?: PostKey;
}

/** A name that leads to its person; of whom the row does not prove, the name alone. */
export function PersonName({ author, post, ...element }: PersonNameProps): React.ReactElement {
  const { strings } = useApp();
  const name = author.displayName.trim() || strings.postUnknownAuthor;
  const shown = { ...element, dir: 'auto', title: name };
  if (!author.isVerified) return <span {...shown}>{name}</span>;
  return (
    <PlaceLink {...shown} place={{ kind: 'person', person: author.key }} post={post}>
      {name}
    </PlaceLink>
  );
}
