import { type Connection } from '../Connection';
import { type FollowMemory } from '../FollowMemory';
import { sharePointLimits, type Limits } from '../planner/Limits';
import { beginReading, type Feed, type Reading } from '../planner/Reading';
import { type WhoAmI } from '../whoAmI';
import { type TimelineMemory } from './TimelineMemory';
import { type WholePost } from './WholePost';

/** What every timeline is read with. */
export interface TimelineParts {
  readonly connection: Connection;
  readonly whoAmI: WhoAmI;
  readonly follows: FollowMemory;
  readonly memory: TimelineMemory;
  /** Tests set them lower. */
  readonly limits?: Limits;
}

/** Hallway did not exist before. */
const firstMonth = '2010-01';

export function limitsOf({ limits = sharePointLimits }: Pick<TimelineParts, 'limits'>): Limits {
  return limits;
}

/** A reading that begins with what others have told. */
export function newReading(parts: TimelineParts, feeds: readonly Feed[]): Reading<WholePost> {
  const { connection, memory } = parts;
  return beginReading(feeds, {
    calendar: { nowMs: connection.serverClock.nowMs(), firstMonth },
    limits: limitsOf(parts),
    remembered: memory.remembered()
  });
}
