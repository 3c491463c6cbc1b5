import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { type FaultRule } from '../../../emulator/faults/FaultRule';
import {
  createSharePointBackend,
  type SharePointBackend
} from '../../../src/backend/sharepoint/createSharePointBackend';
import { type Fetch } from '../../../src/backend/sharepoint/createSend';
import { createHallway } from '../../../src/state/createHallway';
import { fakePlatform } from '../../../src/state/fakePlatform';
import { type EmulatorWorld } from '../emulatorWorld';
import { readyWorld } from '../readyWorld';
import { people, startMs } from '../World';

let world: EmulatorWorld;
let server: { readonly url: string; close(): Promise<void> };
let siteUrl: string;
let token: string;

const realFetch = globalThis.fetch;

/** Over a real socket, signed in as Ann. */
const asAnn: Fetch = (url, init) => {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  return realFetch(url, { ...init, headers });
};

beforeEach(async () => {
  world = await readyWorld();
  server = await world.emulator.listen(0);
  siteUrl = `${server.url}/sites/team`;
  const answer = await realFetch(`${server.url}/_emulator/token?user=${people.ann.upn}`);
  token = ((await answer.json()) as { access_token: string }).access_token;
});

afterEach(async () => {
  globalThis.fetch = realFetch;
  await server.close();
  world.close();
});

/** The answer to the first post is lost, or refused, after it was kept. */
const once: FaultRule = {
  on: { operation: 'create an item' },
  fault: 'lost',
  when: 'after commit',
  nth: 1
};

async function kept(text: string): Promise<number> {
  world.emulator.faults.clear();
  const rows = await world.raw('ann', `/_api/web/getList('/sites/team/Lists/HallwayPosts')/items?$top=100`, {
    headers: { Accept: 'application/json;odata=nometadata' }
  });
  const { value } = (await rows.json()) as { value: readonly { Body: string }[] };
  return value.filter(({ Body }) => Body === text).length;
}

/** PnPjs as its own SPBrowser and SPFx set it up, but for the digest, which a token does without. */
function stockPnp(): SPFI {
  globalThis.fetch = ((url: string, init: RequestInit) => asAnn(url, init)) as typeof fetch;
  return spfi(siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetchWithRetry({ interval: 1 }),
    DefaultParse()
  );
}

function ownBackend(): SharePointBackend {
  return createSharePointBackend({
    webUrl: siteUrl,
    fetch: asAnn,
    platform: { clock: { nowMs: () => startMs }, timers: { after: () => () => undefined } },
    signing: { kind: 'bearer' }
  });
}

describe('an answer that is lost after the post was kept', () => {
  it.each(['lost', 'gatewayTimeout', 'busy'])('makes PnPjs’s stock retry post twice (%s)', async fault => {
    world.emulator.faults.add({ ...once, fault, with: { retryAfterSeconds: 0 } });
    const posts = stockPnp().web.getList('/sites/team/Lists/HallwayPosts');
    await posts.items.add({ Title: 'twice', Body: 'twice' });
    expect(await kept('twice')).toBe(2);
  });

  it.each(['lost', 'gatewayTimeout', 'busy'])(
    'makes Hallway’s own sending post once, and say so (%s)',
    async fault => {
      world.emulator.faults.add({ ...once, fault });
      const { posts, installation } = ownBackend();
      const key = `${(await installation.open()).user?.key ?? ''}.0000000000001`;
      await expect(posts.add({ key, text: 'once' })).rejects.toMatchObject({
        name: fault === 'busy' ? 'ThrottledError' : 'OfflineError'
      });
      expect(world.emulator.faults.fired.total).toBe(1);
      expect(await kept('once')).toBe(1);
      // Asked by another page: this one leaves SharePoint alone for as long as it was told.
      await expect(ownBackend().posts.findHolder({ key, text: 'nothing' })).resolves.toMatchObject({
        kind: 'mine'
      });
    }
  );

  it('is found out by key, and settles what was posted', async () => {
    world.emulator.faults.add(once);
    const platform = fakePlatform({ startMs });
    const hallway = createHallway({ platform, ...ownBackend(), siteUrl, user: people.ann });
    await hallway.start();
    await hallway.publishPost('said once');
    const [entry] = hallway.current().timeline.entries;
    expect(entry).toMatchObject({ sending: 'pending', failure: { kind: 'offline' } });

    await hallway.retry(entry?.post.key ?? '');
    expect(hallway.current().timeline.entries).toMatchObject([{ sending: 'settled' }]);
    hallway.dispose();
    expect(await kept('said once')).toBe(1);
  });
});
