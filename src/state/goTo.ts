import { printPlace, type Place } from '../domain/Place';
import { wentTo } from './places';
import { readPlace } from './readPlace';
import { type Work } from './Work';

/** Shows another timeline: at once what was read of it before, then as it is now. */
export async function goTo(work: Work, place: Place): Promise<void> {
  const { store } = work;
  if (printPlace(store.read().place) === printPlace(place)) return;
  store.update(model => wentTo(model, place));
  const { phase, isKept } = store.read();
  if (phase === 'ready' && !isKept) return readPlace(work);
  if (phase === 'ready' || phase === 'starting') work.timelines?.prepare?.(place);
}
