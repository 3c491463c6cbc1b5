import { type Timelines } from '../backend/Timelines';

/**
 * The same calls, with somebody told of every failure before whoever made the call is: he may have changed what the
 * call was made for.
 */
export function watched<Calls extends object>(
  calls: Calls,
  onFailure: (error: unknown) => Promise<void>
): Calls {
  return new Proxy(calls, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) =>
        call.apply(target, args).catch(async (error: unknown) => {
          await onFailure(error);
          throw error;
        });
    }
  });
}

export function watchedTimelines(
  timelines: Timelines,
  onFailure: (error: unknown) => Promise<void>
): Timelines {
  return {
    of: place => watched(timelines.of(place), onFailure),
    prepare: place => timelines.prepare?.(place),
    lessons: async () => (await timelines.lessons?.()) ?? '',
    recall: lessons => timelines.recall?.(lessons)
  };
}
