import * as React from 'react';

/** Makes a field as high as its text; CSS sets the smallest and the largest height. */
export function useGrowingHeight(field: React.RefObject<HTMLTextAreaElement>, text: string): void {
  React.useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  }, [field, text]);
}
