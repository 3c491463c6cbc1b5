import * as React from 'react';
import { type PersonDetails } from '../../domain/PersonDetails';

interface AuthorDetailsProps {
  readonly details: PersonDetails | undefined;
}

/** "Title, Department", in whatever room the line leaves: it comes late, and must not move what is already there. */
export function AuthorDetails({ details }: AuthorDetailsProps): React.ReactElement | null {
  const text = [details?.jobTitle, details?.department].filter(part => part !== undefined).join(', ');
  if (text === '') return null;
  return (
    <span className="hw-post-details">
      <span>
        <span dir="auto" title={text}>
          {text}
        </span>
      </span>
    </span>
  );
}
