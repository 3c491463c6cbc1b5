import * as React from 'react';
import { useApp } from '../app/AppContext';
import { Notice } from '../common/Notice';

/** In place of a post that could not be drawn. */
export function BrokenPost(): React.ReactElement {
  const { strings } = useApp();
  return (
    <article className="hw-post" tabIndex={0} aria-label={strings.postUnavailable}>
      <Notice size="line">{strings.postUnavailable}</Notice>
    </article>
  );
}
