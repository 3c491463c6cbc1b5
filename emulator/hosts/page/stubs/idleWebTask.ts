/** Prefetching while idle would only make a page's requests harder to count: nothing is ever prefetched. */
export class IdleTaskQueue {
  public enqueue(): void {
    return;
  }
}

export const IdleTaskPriority = {};
export const PrefetchDependencyPriority = {};

export function createPrefetchDependencyQueue(): { enqueue(): void; start(): void } {
  return { enqueue: () => undefined, start: () => undefined };
}
