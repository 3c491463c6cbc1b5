/** The server's idea of now, learnt from its Date headers: months and edit times do not follow a wrong clock. */
export interface ServerClock {
  nowMs(): number;
  learn(response: Response): void;
}

export function createServerClock(clock: { nowMs(): number }): ServerClock {
  let offsetMs = 0;
  return {
    nowMs: () => clock.nowMs() + offsetMs,
    learn: response => {
      const serverMs = Date.parse(response.headers.get('Date') ?? '');
      if (Number.isFinite(serverMs)) offsetMs = serverMs - clock.nowMs();
    }
  };
}
