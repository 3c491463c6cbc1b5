import { type Installation } from '../Installation';
import { type LiveStore } from '../LiveStore';
import { type MarkStore } from '../MarkStore';
import { type PeopleDirectory } from '../PeopleDirectory';
import { type PostStore } from '../PostStore';
import { type Connection } from './Connection';
import { createSend, type Fetch, type Signing } from './createSend';
import { createServerClock } from './serverClock';
import { createSp } from './createSp';
import { knownColumns } from './knownColumns';
import { listFinder } from './listAddress';
import { optionalPostColumns, postColumns } from './readPostRow';
import { sharePointInstallation } from './sharePointInstallation';
import { sharePointLive } from './sharePointLive';
import { sharePointMarks } from './sharePointMarks';
import { sharePointPeople } from './sharePointPeople';
import { sharePointPosts } from './sharePointPosts';
import { createThrottleGate } from './throttleGate';
import { createWhoAmI, type WhoAmI } from './whoAmI';

export interface SharePointBackend {
  readonly posts: PostStore;
  readonly marks: MarkStore;
  readonly installation: Installation;
  readonly people: PeopleDirectory;
  readonly live: LiveStore;
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
}

/** Hallway kept in the lists of a SharePoint site. Runs in a browser and under Node alike. */
export function createSharePointBackend({
  webUrl,
  fetch,
  platform,
  signing
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
  const whoAmI: WhoAmI = createWhoAmI(connection.sp);
  return {
    posts: sharePointPosts(connection, whoAmI),
    marks: sharePointMarks(connection, whoAmI),
    installation: sharePointInstallation(connection, whoAmI),
    people: sharePointPeople(site),
    live: sharePointLive(connection, whoAmI)
  };
}
