import * as React from 'react';

export type OnDemand<Module> =
  { readonly status: 'idle' | 'loading' | 'failed' } | { readonly status: 'ready'; readonly module: Module };

/** Loads a chunk when asked, once; a chunk that did not come may be asked for again. */
export function useOnDemand<Module>(load: () => Promise<Module>): [OnDemand<Module>, () => void] {
  const [loaded, setLoaded] = React.useState<OnDemand<Module>>({ status: 'idle' });
  const isMounted = React.useRef(true);
  React.useEffect(
    () => () => {
      isMounted.current = false;
    },
    []
  );
  const ask = React.useCallback(() => {
    const settle = (outcome: OnDemand<Module>): void => {
      if (isMounted.current) setLoaded(outcome);
    };
    setLoaded(now => (now.status === 'ready' ? now : { status: 'loading' }));
    load().then(
      module => settle({ status: 'ready', module }),
      () => settle({ status: 'failed' })
    );
  }, [load]);
  return [loaded, ask];
}
