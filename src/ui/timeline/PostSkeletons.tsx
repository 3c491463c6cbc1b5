import * as React from 'react';
import { useApp } from '../app/AppContext';
import { useDelay } from '../common/useDelay';
import { ComposerSkeleton } from './ComposerSkeleton';

/** Sooner than this, shapes would only flicker. */
const shownAfterMs = 300;
/** How many lines each has, in the shape of a usual feed. */
const lines = [2, 3, 1, 2, 3];

interface PostSkeletonsProps {
  readonly count: number;
  /** The composer is not there yet either: keep its room, so that the posts come where their shapes were. */
  readonly hasComposer?: boolean;
  /** What is waited for, where it is not the feed. */
  readonly label?: string;
}

/** Posts before they are there, in the shape they will have. Their room is kept from the start. */
export function PostSkeletons({ count, hasComposer, label }: PostSkeletonsProps): React.ReactElement {
  const { strings } = useApp();
  const isShown = useDelay(shownAfterMs, true);
  return (
    <div className={isShown ? 'hw-skeletons hw-skeletons--shown' : 'hw-skeletons'}>
      <p className="hw-unseen" role="status">
        {isShown ? (label ?? strings.loading) : ''}
      </p>
      {hasComposer && <ComposerSkeleton />}
      {lines.slice(0, count).map((lineCount, index) => (
        <div key={index} className="hw-post" aria-hidden="true">
          <span className="hw-avatar hw-skeleton" />
          <div className="hw-post-main">
            <span className="hw-skeleton hw-skeleton--name" />
            {Array.from({ length: lineCount }, (_, line) => (
              <span key={line} className="hw-skeleton hw-skeleton--line" />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
