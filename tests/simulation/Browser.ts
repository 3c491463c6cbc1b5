import { createHash } from 'node:crypto';
import { createSharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { createHallway } from '../../src/state/createHallway';
import { fakeDevice, type FakeTab } from '../../src/state/fakeDevice';
import { type Hallway } from '../../src/state/Hallway';
import { type Platform } from '../../src/state/Platform';
import { type Dice } from '../../scripts/fuzz/Dice';
import { type Lookout } from './lookout';
import { type Network } from './Network';
import { siteUrl, users, type UserName } from './Tenant';
import { type VirtualTime } from './VirtualTime';

/** A browser on one device: its tabs share storage and who is signed in, and come and go. */
export class Browser {
  public readonly tabs: Tab[] = [];
  /** How far this device's clock is off. */
  public skewMs = 0;
  public isOnline = true;
  public isFull = false;
  /** Somebody looks at it: its pages keep themselves up to date. */
  public isSeen = false;
  /** Who is signed in. Pages that were opened before somebody else came are not told. */
  public person: UserName;
  /** Somebody other than its owner has been here. */
  public hadGuest = false;
  /** What guests had unsent, or half typed, when they were here last: it waits for them. */
  public readonly left: { readonly user: UserName; readonly text: string }[] = [];
  private readonly device = fakeDevice();
  private readonly onlineListeners = new Set<() => void>();
  private readonly seenListeners = new Set<() => void>();

  public constructor(
    public readonly name: string,
    public readonly user: UserName,
    private readonly parts: {
      time: VirtualTime;
      dice: Dice;
      network: Network;
      lookout: Lookout;
      /** As each of them, by cookie. */
      sends: Readonly<Record<UserName, Fetch>>;
    }
  ) {
    this.person = user;
  }

  public signIn(person: UserName): void {
    this.person = person;
    this.hadGuest ||= person !== this.user;
  }

  public open(): Tab {
    const { network, lookout, sends } = this.parts;
    const fake = this.device.tab();
    const asWhoeverIsHere: Fetch = (url, init) => sends[this.person](url, init);
    const connected = network.connect(asWhoeverIsHere, () => this.isOnline);
    const fetch: Fetch = async (url, init) => {
      lookout.sends(url, init);
      const response = await fake.wait(() => connected(url, init));
      lookout.answered(url, init, response);
      return response;
    };
    const platform = this.platformOf(fake);
    const backend = createSharePointBackend({
      webUrl: siteUrl,
      fetch,
      platform,
      signing: { kind: 'cookie' }
    });
    const { upn, displayName } = users[this.person];
    const hallway = createHallway({ platform, ...backend, siteUrl, user: { upn, displayName } });
    const tab: Tab = { hallway, fake, shownIds: new Map() };
    this.tabs.push(tab);
    void hallway.start();
    return tab;
  }

  /** Ends it in the middle of whatever it does. */
  public kill(tab: Tab): void {
    tab.fake.kill();
    this.forget(tab);
  }

  /** How many tabs have died since this was last asked. */
  public buryDead(): number {
    const dead = this.tabs.filter(({ fake }) => fake.isDead);
    dead.forEach(tab => this.forget(tab));
    return dead.length;
  }

  public forget(tab: Tab): void {
    tab.hallway.dispose();
    this.tabs.splice(this.tabs.indexOf(tab), 1);
  }

  public setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    for (const listener of [...this.onlineListeners]) listener();
  }

  public setSeen(isSeen: boolean): void {
    if (this.isSeen === isSeen) return;
    this.isSeen = isSeen;
    for (const listener of [...this.seenListeners]) listener();
  }

  /** A full device keeps nothing new. */
  public setFull(isFull: boolean): void {
    this.isFull = isFull;
    if (isFull) this.device.fill();
    else this.device.empty();
  }

  private platformOf(fake: FakeTab): Platform {
    const { time, dice } = this.parts;
    return {
      clock: { nowMs: () => time.nowMs() + this.skewMs },
      timers: {
        after: (delayMs, run) => time.after(delayMs, () => (fake.isDead ? undefined : run()))
      },
      random: { bytes: count => dice.bytes(count) },
      digest: async text => createHash('sha256').update(text).digest(),
      storage: fake.storage,
      records: fake.records,
      locks: fake.locks,
      channels: fake.channels,
      online: { isOnline: () => this.isOnline, onChange: listenIn(this.onlineListeners, fake) },
      visibility: { isVisible: () => this.isSeen, onChange: listenIn(this.seenListeners, fake) }
    };
  }
}

/** A page that has died hears nothing. */
function listenIn(listeners: Set<() => void>, fake: FakeTab): (listener: () => void) => () => void {
  return listener => {
    const hear = (): void => (fake.isDead ? undefined : listener());
    listeners.add(hear);
    return () => listeners.delete(hear);
  };
}

export interface Tab {
  readonly hallway: Hallway;
  readonly fake: FakeTab;
  /** Posts that were on its screen when somebody last looked, and before, for each who used it. */
  readonly shownIds: Map<UserName | undefined, ReadonlySet<number>>;
}

/** Whom the page takes to be here; nobody once it has found another. */
export function userOf({ hallway }: Tab): UserName | undefined {
  const { upn } = hallway.current().me;
  return (Object.keys(users) as UserName[]).find(name => users[name].upn === upn);
}
