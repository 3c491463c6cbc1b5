import { type Post } from '../domain/Post';
import { type PostKey } from '../domain/PostKey';
import { type Failure } from './HallwayState';

/** The posts of one place: in the model while one is there, beside it while one is elsewhere. */
export interface PlaceTimeline {
  /** As the server had them when last read, newest first. Never edited: what is under way lies in `overlays`. */
  readonly posts: readonly Post[];
  /** What came with them and is not among them: reposted, quoted and answered posts, and what a thread began with. */
  readonly related: ReadonlyMap<PostKey, Post>;
  readonly unavailableIds: ReadonlySet<number>;
  /** Everything from here up to `newestReadId` has been read; undefined when everything below has been, too. */
  readonly olderCursor?: number;
  /** What one has written oneself does not count: what others wrote just before has not been read with it. */
  readonly newestReadId: number;
  /** Replaced when the timeline is begun anew, so that an older page asked for before is not glued to it. */
  readonly timelineRound: number;
  /** Whether its newest page has been read at all. */
  readonly isRead: boolean;
  readonly isLoadingOlder: boolean;
  readonly isRefreshing: boolean;
  readonly failure?: Failure;
}

export const emptyTimeline: PlaceTimeline = {
  posts: [],
  related: new Map(),
  unavailableIds: new Set(),
  olderCursor: undefined,
  newestReadId: 0,
  timelineRound: 0,
  isRead: false,
  isLoadingOlder: false,
  isRefreshing: false,
  failure: undefined
};

/** As it is left: what was on its way for it does not arrive there any more. */
export function atRest(timeline: PlaceTimeline): PlaceTimeline {
  const { posts, related, unavailableIds, olderCursor, newestReadId, timelineRound, isRead } = timeline;
  return {
    ...emptyTimeline,
    ...{ posts, related, unavailableIds, olderCursor, newestReadId, timelineRound, isRead }
  };
}
