import { type TimelineEntry } from '../../state/HallwayState';

/** What is being deleted looks deleted at once, unless somebody is typing over it; it comes back if that fails. */
export function isShown(entry: TimelineEntry): boolean {
  return entry.change !== 'delete' || entry.sending !== 'pending' || entry.isGone;
}
