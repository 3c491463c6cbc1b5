import { type Fetch } from '../../src/backend/sharepoint/createSend';

/** What is sent while an answer is awaited goes along with it: a trip begins where nothing is under way. */
export interface TripCount {
  readonly fetch: Fetch;
  trips(): number;
  reset(): void;
}

export function countTrips(send: Fetch): TripCount {
  let [underWay, trips] = [0, 0];
  return {
    fetch: async (url, init) => {
      if (underWay === 0) trips += 1;
      underWay += 1;
      try {
        return await send(url, init);
      } finally {
        underWay -= 1;
      }
    },
    trips: () => trips,
    reset: () => void (trips = 0)
  };
}
