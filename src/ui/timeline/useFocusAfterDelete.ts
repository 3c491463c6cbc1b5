import * as React from 'react';
import { type PostKey } from '../../domain/PostKey';

interface FocusAfterDelete {
  readonly feed: React.RefObject<HTMLDivElement>;
  onDelete(key: PostKey): void;
}

/** Focus goes to the next post when one goes, else to the one before, else to the feed itself. */
export function useFocusAfterDelete(keys: readonly PostKey[]): FocusAfterDelete {
  const feed = React.useRef<HTMLDivElement>(null);
  const [gone, setGone] = React.useState<{ readonly key: PostKey; readonly next?: PostKey }>();
  const shown = React.useRef(keys);
  shown.current = keys;
  const onDelete = React.useCallback((key: PostKey) => {
    const at = shown.current.indexOf(key);
    setGone({ key, next: shown.current[at + 1] ?? shown.current[at - 1] });
  }, []);
  React.useEffect(() => {
    if (!gone || keys.includes(gone.key)) return;
    setGone(undefined);
    const next = [...(feed.current?.querySelectorAll<HTMLElement>('article') ?? [])].find(
      post => post.dataset.postKey === gone.next
    );
    (next ?? feed.current)?.focus({ preventScroll: next === undefined });
  }, [gone, keys]);
  return { feed, onDelete };
}
