import * as React from 'react';
import { useApp } from './AppContext';
import { Button } from '../common/Button';
import { ArrowClockwise20Regular } from '../common/icons';

interface FeedHeaderProps {
  readonly title: string;
  /** Where there is no feed, what is shown instead has a title of its own. */
  readonly isSeen: boolean;
  readonly isRefreshing: boolean;
  readonly canRefresh: boolean;
}

export function FeedHeader({ title, isSeen, isRefreshing, canRefresh }: FeedHeaderProps): React.ReactElement {
  const { hallway, strings } = useApp();
  return (
    <div className={isSeen ? 'hw-header' : 'hw-unseen'}>
      <h2 className="hw-title" tabIndex={-1}>
        <bdi>{title}</bdi>
      </h2>
      {canRefresh && (
        <Button
          look="icon"
          className={isRefreshing ? 'hw-refresh hw-refresh--busy' : 'hw-refresh'}
          aria-label={strings.refresh}
          title={strings.refresh}
          onClick={() => void hallway.refresh()}
        >
          <ArrowClockwise20Regular />
        </Button>
      )}
    </div>
  );
}
