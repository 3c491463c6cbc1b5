import { type PostKey } from '../../domain/PostKey';
import { readModerationRow } from './readModerationRow';

/** Which posts these rows of Hallway Moderation hide, and why. */
export function hiddenIn(rows: readonly unknown[]): ReadonlyMap<PostKey, string> {
  const why = new Map<PostKey, string>();
  for (const row of rows) {
    const reading = readModerationRow(row);
    if (reading.ok && reading.value.key.what === 'hide')
      why.set(reading.value.key.post, reading.value.reason);
  }
  return why;
}
