import * as React from 'react';

/** So far before the end is seen that the next page is usually there in time. */
const ahead = '1200px 0px';

/** Asks for older posts as the reader nears the mark it returns a ref for. */
export function useOlderPosts(isWanted: boolean, loadOlder: () => void): React.RefObject<HTMLDivElement> {
  const mark = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (!isWanted || !mark.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) loadOlder();
      },
      { rootMargin: ahead }
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [isWanted, loadOlder]);
  return mark;
}
