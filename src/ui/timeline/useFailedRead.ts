import * as React from 'react';
import { type Failure, type TimelineState } from '../../state/HallwayState';

export interface FailedRead {
  readonly failure: Failure;
  /** Which read failed: it is told where the posts would have come. */
  readonly of: 'newest' | 'older';
}

/** The failure of the last read, and which read that was. Stays while the same is tried again. */
export function useFailedRead({
  failure,
  isLoadingOlder,
  isRefreshing
}: TimelineState): FailedRead | undefined {
  const tried = React.useRef<FailedRead['of']>('newest');
  const last = React.useRef<FailedRead>();
  if (isLoadingOlder) tried.current = 'older';
  else if (isRefreshing) tried.current = 'newest';
  if (failure) last.current = { failure, of: tried.current };
  else if (!isLoadingOlder && !isRefreshing) last.current = undefined;
  return last.current;
}
