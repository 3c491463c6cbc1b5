import * as React from 'react';
import { type Person, type PhotoSize, useApp } from '../app/AppContext';
import { coinNumberOf } from './coinNumberOf';
import { Person20Regular } from './icons';
import { initialsOf } from './initialsOf';

/** Photos that did not come, so that nobody's is asked for again with each of their posts. */
const missing = new Set<string>();

interface AvatarProps {
  readonly person: Person;
  readonly size?: PhotoSize;
}

/** A photo over a coin with initials: the coin is there at once, and stays where no photo comes. */
export function Avatar({ person, size = 'small' }: AvatarProps): React.ReactElement {
  const initials = initialsOf(person.displayName);
  return (
    <span
      className={`hw-avatar hw-avatar--${size} hw-coin--${coinNumberOf(person.upn ?? person.displayName)}`}
      aria-hidden="true"
    >
      {initials === '' ? <Person20Regular /> : <span className="hw-avatar-initials">{initials}</span>}
      <Photo person={person} size={size} />
    </span>
  );
}

function Photo({ person, size }: Required<AvatarProps>): React.ReactElement | null {
  const { photoUrlOf } = useApp();
  const [isPainted, setIsPainted] = React.useState(false);
  const [isLoaded, setIsLoaded] = React.useState(false);
  const [hasFailed, setHasFailed] = React.useState(false);
  // Text first: no photo is asked for before the posts are on screen.
  React.useEffect(() => setIsPainted(true), []);
  const url = isPainted ? photoUrlOf(person, size) : undefined;
  if (url === undefined || hasFailed || missing.has(url)) return null;
  const onError = (): void => {
    missing.add(url);
    setHasFailed(true);
  };
  return (
    <img
      className={isLoaded ? 'hw-avatar-photo hw-avatar-photo--loaded' : 'hw-avatar-photo'}
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onLoad={() => setIsLoaded(true)}
      onError={onError}
    />
  );
}
