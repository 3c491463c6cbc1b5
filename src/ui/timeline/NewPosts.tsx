import * as React from 'react';
import { type TimelineState } from '../../state/HallwayState';
import { useApp } from '../app/AppContext';
import { articleOf } from '../app/readingPlace';
import { Button } from '../common/Button';
import { countText } from '../common/fillText';

/** What was posted meanwhile waits here, over the feed and out of its flow: nothing that is being read moves. */
export function NewPosts({ timeline }: { readonly timeline: TimelineState }): React.ReactElement {
  const { hallway, strings, locale } = useApp();
  const place = React.useRef<HTMLDivElement>(null);
  const [isCalled, setIsCalled] = React.useState(false);
  const { newPosts, entries } = timeline;
  const newest = entries[0]?.post.key;
  React.useEffect(() => {
    const feed = feedAt(place.current);
    if (!isCalled || newPosts > 0 || !feed) return;
    setIsCalled(false);
    (articleOf(feed, newest) ?? feed).focus({ preventScroll: true });
  }, [isCalled, newPosts, newest]);
  const show = (): void => {
    // Where the feed begins, what is new comes into sight by pushing the others down.
    feedAt(place.current)?.scrollIntoView({ block: 'start' });
    setIsCalled(true);
    void hallway.showNewPosts();
  };
  return (
    <div ref={place} className="hw-new">
      {newPosts > 0 && (
        <Button look="primary" onClick={show}>
          {countText(strings, 'announceNewPosts', { count: newPosts, locale })}
        </Button>
      )}
    </div>
  );
}

function feedAt(place: HTMLElement | null): HTMLElement | undefined {
  return place?.parentElement?.querySelector<HTMLElement>('.hw-feed') ?? undefined;
}
