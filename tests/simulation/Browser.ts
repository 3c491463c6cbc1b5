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

/** One person's browser on one device: its tabs share storage, and come and go. */
export class Browser {
  public readonly tabs: Tab[] = [];
  /** How far this device's clock is off. */
  public skewMs = 0;
  public isOnline = true;
  public isFull = false;
  private readonly device = fakeDevice();
  private readonly onlineListeners = new Set<() => void>();

  public constructor(
    public readonly name: string,
    public readonly user: UserName,
    private readonly parts: {
      time: VirtualTime;
      dice: Dice;
      network: Network;
      lookout: Lookout;
      send: Fetch;
    }
  ) {}

  public open(): Tab {
    const { time, network, lookout, send } = this.parts;
    const fake = this.device.tab();
    const connected = network.connect(send, () => this.isOnline);
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
    const { upn, displayName } = users[this.user];
    const hallway = createHallway({ platform, ...backend, siteUrl, user: { upn, displayName } });
    const tab: Tab = { hallway, fake, openedAtMs: time.nowMs() };
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
      online: {
        isOnline: () => this.isOnline,
        onChange: listener => {
          this.onlineListeners.add(listener);
          return () => this.onlineListeners.delete(listener);
        }
      }
    };
  }
}

export interface Tab {
  readonly hallway: Hallway;
  readonly fake: FakeTab;
  readonly openedAtMs: number;
}
