import * as React from 'react';

/** The room of the composer, before it is known whether there is one. */
export function ComposerSkeleton(): React.ReactElement {
  return (
    <div className="hw-composer" aria-hidden="true">
      <span className="hw-avatar hw-skeleton" />
      <span className="hw-skeleton hw-skeleton--field" />
    </div>
  );
}
