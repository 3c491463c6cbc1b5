import { printPlace, type Place } from '../../../domain/Place';
import { type PostStore } from '../../PostStore';
import { type Timeline, type Timelines } from '../../Timelines';
import { keysOf } from '../sharePointFollows';
import { coldHome, type ColdHome } from './coldHome';
import { homeTimeline } from './homeTimeline';
import { printLessons, readLessons } from './lessons';
import { personTimeline } from './personTimeline';
import { threadTimeline } from './threadTimeline';
import { type TimelineParts } from './TimelineParts';
import { topicTimeline } from './topicTimeline';

/** As many as somebody may come back to; those not asked for longest are forgotten. */
const mostKept = 20;

export interface SharePointTimelineParts extends TimelineParts {
  readonly posts: PostStore;
}

/** The timelines of all places, each made once. */
export function sharePointTimelines(parts: SharePointTimelineParts): Timelines {
  const made = new Map<string, Timeline>();
  const first = coldHome(parts);
  return {
    // Of other places all is asked at once.
    prepare: place => (place.kind === 'home' ? first.prepare() : undefined),
    lessons: () => Promise.resolve(printLessons(parts.memory.remembered().rates ?? new Map())),
    recall: lessons => parts.memory.recall(readLessons(lessons)),
    of: place => {
      const name = printPlace(place);
      const timeline = made.get(name) ?? timelineOf({ ...parts, first }, place);
      made.delete(name);
      made.set(name, timeline);
      for (const [oldest] of made) {
        if (made.size <= mostKept) break;
        made.delete(oldest);
      }
      return timeline;
    }
  };
}

function timelineOf(parts: SharePointTimelineParts & { first: ColdHome }, place: Place): Timeline {
  switch (place.kind) {
    case 'everyone':
      return parts.posts;
    case 'home':
      return homeTimeline(parts, parts.first);
    case 'person':
      return personTimeline(parts, place.person);
    case 'topic':
      return topicTimeline(parts, () => Promise.resolve([`#${place.tag}`]));
    case 'mentions':
      return topicTimeline(parts, async () => keysOf(await parts.whoAmI.ask()).map(key => `@${key}`));
    case 'thread':
      return threadTimeline(parts, place.root);
  }
}
