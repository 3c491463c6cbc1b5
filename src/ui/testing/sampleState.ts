import { type Post } from '../../domain/Post';
import { type HallwayState, type TimelineEntry, type TimelineState } from '../../state/HallwayState';

/** The moment every sample counts from. */
export const sampleNowMs = Date.UTC(2026, 10, 17, 9, 30);

const minuteMs = 60_000;

/** The n-th post of a sample feed, a minute older each. */
export function samplePost(number: number, change: Partial<Post> = {}): Post {
  return {
    key: `17.${String(number).padStart(13, '0')}`,
    id: 1000 - number,
    author: { key: '17', displayName: 'Megan Bowen', upn: 'meganb@contoso.example', isVerified: true },
    text: `Post number ${number}`,
    createdAtMs: sampleNowMs - number * minuteMs,
    etag: '"1"',
    ...change
  };
}

export function sampleEntry(number: number, change: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    post: samplePost(number),
    isMine: true,
    isGone: false,
    canEdit: true,
    canDelete: true,
    sending: 'settled',
    ...change
  };
}

export const sampleState: HallwayState = {
  phase: 'ready',
  isKept: false,
  me: { displayName: 'Megan Bowen', upn: 'meganb@contoso.example', canPost: true, canSetUp: false },
  settings: { maxPostCharacters: 500 },
  place: { kind: 'everyone' },
  follows: { status: 'known', targets: new Set() },
  markFailures: [],
  timeline: {
    entries: [sampleEntry(1), sampleEntry(2), sampleEntry(3)],
    newPosts: 0,
    hasOlder: false,
    isLoadingOlder: false,
    isRefreshing: false,
    unavailableCount: 0
  },
  linkedPost: { status: 'none' },
  schema: 'current',
  keepsUnsent: true,
  setUp: { status: 'idle', doneSteps: 0, totalSteps: 0, ownerNames: [] }
};

export function withTimeline(change: Partial<TimelineState>): HallwayState {
  return { ...sampleState, timeline: { ...sampleState.timeline, ...change } };
}
