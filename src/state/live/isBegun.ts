import { type Model } from '../Model';

/** There is something to be kept up to date. */
export function isBegun({ phase, isKept, live }: Model): boolean {
  return phase === 'ready' && !isKept && live.asOfMs > 0;
}
