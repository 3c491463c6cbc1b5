/** Waiting, as the tenant does it: a simulation decides when the time is over. */
export interface Timers {
  wait(ms: number): Promise<void>;
}

export const realTimers: Timers = {
  wait: ms => new Promise(resolve => setTimeout(resolve, ms))
};
