import { type CurrentUser } from '../backend/Installation';
import {
  createMemoryBackend,
  type MemoryBackend,
  type MemoryBackendOptions
} from '../backend/memory/createMemoryBackend';
import { type Post } from '../domain/Post';
import { createHallway, type HallwayParts } from './createHallway';
import { fakeDevice, type FakeDevice, type FakeTab } from './fakeDevice';
import { fakePlatform, type FakePlatform } from './fakePlatform';
import { type Hallway } from './Hallway';
import { type TimelineEntry } from './HallwayState';

export const ann: CurrentUser = {
  key: '17',
  displayName: 'Ann Ottens',
  upn: 'ann.ottens@contoso.example',
  rights: { canPost: true, canEditOwn: true, canDeleteOwn: true, canSetUp: false }
};

export const bo: CurrentUser = {
  ...ann,
  key: '23',
  displayName: 'Bo Ek',
  upn: 'bo.ek@contoso.example'
};

export interface TestHallway {
  readonly hallway: Hallway;
  readonly backend: MemoryBackend;
  readonly platform: FakePlatform;
  readonly tab: FakeTab;
  readonly device: FakeDevice;
  /** A post by somebody else. */
  bo(text: string): Post;
  texts(): readonly string[];
  entry(text: string): TimelineEntry | undefined;
}

type Readers = Pick<HallwayParts, 'timelines' | 'tallies' | 'follows' | 'people' | 'presence' | 'live'>;

export interface TestHallwayOptions extends Partial<MemoryBackendOptions>, Readers {
  /** Another tab of the same browser, or the same browser after a crash. */
  readonly device?: FakeDevice;
  readonly backend?: MemoryBackend;
  readonly startMs?: number;
}

/** Ann in front of a Hallway in memory. */
export function testHallway({ device = fakeDevice(), ...options }: TestHallwayOptions = {}): TestHallway {
  const tab = device.tab();
  const platform = fakePlatform({ tab, startMs: options.startMs });
  const backend =
    options.backend ?? createMemoryBackend({ user: ann, nowMs: platform.clock.nowMs, ...options });
  const hallway = createHallway({
    platform,
    posts: seenFrom(tab, backend.posts),
    marks: seenFrom(tab, backend.marks),
    ...readersIn(options),
    installation: backend.installation,
    siteUrl: 'https://contoso.example/sites/hallway',
    user: { displayName: 'Ann', upn: ann.upn }
  });
  let others = 0;
  return {
    hallway,
    backend,
    platform,
    tab,
    device,
    bo: text => {
      others += 1;
      const author = { key: bo.key, displayName: bo.displayName, upn: bo.upn, isVerified: true };
      const key = `23.${String(others).padStart(13, '0')}`;
      return backend.put({ key, author, text, createdAtMs: platform.clock.nowMs() });
    },
    texts: () => hallway.current().timeline.entries.map(({ post }) => post.text),
    entry: text => hallway.current().timeline.entries.find(({ post }) => post.text === text)
  };
}

function readersIn({ timelines, tallies, follows, people, presence, live }: TestHallwayOptions): Readers {
  return { timelines, tallies, follows, people, presence, live };
}

/** A tab that has died sends nothing, and hears no answer to what it sent. */
function seenFrom<Store extends object>(tab: FakeTab, store: Store): Store {
  return new Proxy(store, {
    get: (real, name) => {
      const call = real[name as keyof Store] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => tab.wait(() => call(...args));
    }
  });
}
