import { drawLatency, PART_MS } from './latencyProfile';
import { type Tenant } from './Tenant';

export interface Latency {
  /** Before anything is done: the server may do what came later first. */
  onTheWay(): Promise<void>;
  /** Answers what it took in all, in milliseconds. */
  onTheWayBack(parts: number): Promise<number>;
}

/** Draws one request's time; pages and their scripts come at once. */
export function startLatency(
  { switches, chance, timers }: Pick<Tenant, 'switches' | 'chance' | 'timers'>,
  service: string
): Latency {
  const { latency } = switches();
  const wait = async (ms: number): Promise<void> => (ms > 0 ? timers.wait(ms) : undefined);
  if (latency === 'none' || service === 'page')
    return { onTheWay: () => wait(0), onTheWayBack: async () => 0 };
  const drawnMs = drawLatency(latency, chance);
  const firstMs = Math.floor(drawnMs / 2);
  return {
    onTheWay: () => wait(firstMs),
    async onTheWayBack(parts) {
      const totalMs = drawnMs + PART_MS * parts;
      await wait(totalMs - firstMs);
      return totalMs;
    }
  };
}
