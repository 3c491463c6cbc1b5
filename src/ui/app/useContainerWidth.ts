import * as React from 'react';

/** The width of our own container in CSS pixels: never the window's. Undefined until it is measured. */
export function useContainerWidth(): [React.RefObject<HTMLDivElement>, number | undefined] {
  const container = React.useRef<HTMLDivElement>(null);
  const [width, setWidth] = React.useState<number>();
  React.useEffect(() => {
    if (!container.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width));
    observer.observe(container.current);
    return () => observer.disconnect();
  }, []);
  return [container, width];
}
