import { type Installation } from '../Installation';
import { type PeopleDirectory } from '../PeopleDirectory';
import { type PostStore } from '../PostStore';
import { type Connection } from './Connection';
import { createSend, type Fetch, type Signing } from './createSend';
import { createServerClock } from './serverClock';
import { createSp } from './createSp';
import { knownColumns } from './knownColumns';
import { lazyReaders } from './lazyReaders';
import { type Limits } from './planner/Limits';
import { listFinder } from './listAddress';
import { optionalPostColumns, postColumns } from './readPostRow';
import { sharePointInstallation } from './sharePointInstallation';
import { sharePointPhotos } from './sharePointPhotos';
import { sharePointPosts } from './sharePointPosts';
import { type Readers } from './sharePointReaders';
import { createThrottleGate } from './throttleGate';
import { createTimelineMemory } from './timelines/TimelineMemory';
import { createWhoAmI, type PageUser, type WhoAmI } from './whoAmI';

export interface SharePointBackend extends Readers {
  readonly posts: PostStore;
  readonly installation: Installation;
  readonly photos: PeopleDirectory;
}

export interface SharePointSite {
  /** Absolute address of the site whose Hallway this is. */
  readonly webUrl: string;
  readonly fetch: Fetch;
  /** What sending needs of the outside world. */
  readonly platform: {
    readonly clock: { nowMs(): number };
    readonly timers: { after(delayMs: number, run: () => void): () => void };
  };
  /** `cookie` with the digest the page came with, in a browser; `bearer` where `fetch` adds a token itself. */
  readonly signing: Signing;
  /** Who the page says is signed in to this site. */
  readonly pageUser?: PageUser;
  /** What SharePoint answers at once; tests set it lower. */
  readonly limits?: Limits;
}

/** Hallway kept in the lists of a SharePoint site. Runs in a browser and under Node alike. */
export function createSharePointBackend({
  webUrl,
  fetch,
  platform,
  signing,
  pageUser,
  limits
}: SharePointSite): SharePointBackend {
  const site = webUrl.replace(/\/+$/, '');
  const serverClock = createServerClock(platform.clock);
  const gate = createThrottleGate(platform.clock);
  const isSameUser = (): Promise<boolean> => whoAmI.isStillSame();
  const { timers } = platform;
  const send = createSend({ webUrl: site, fetch, timers, gate, serverClock, isSameUser, signing });
  const connection: Connection = {
    webUrl: site,
    sp: createSp(site, send),
    findList: listFinder(site),
    postColumns: knownColumns(postColumns, optionalPostColumns),
    serverClock
  };
  const whoAmI: WhoAmI = createWhoAmI(connection.sp, pageUser);
  const memory = createTimelineMemory();
  const posts = sharePointPosts(connection, whoAmI);
  const loadReaders = async (): Promise<Readers> => {
    const { sharePointReaders } = await import(
      /* webpackChunkName: 'hallway-readers' */ './sharePointReaders'
    );
    return sharePointReaders({ connection, whoAmI, posts, memory, limits });
  };
  return {
    ...lazyReaders(loadReaders, { posts }),
    posts,
    installation: sharePointInstallation(connection, { whoAmI, memory }),
    photos: sharePointPhotos(site)
  };
}
