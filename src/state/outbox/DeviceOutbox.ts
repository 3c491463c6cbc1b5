import { type Post } from '../../domain/Post';
import { type Failure } from '../HallwayState';
import { type CancelTimer, type Channel } from '../Platform';
import { longestAskedMs, longestDelayMs } from './afterFailure';
import { attemptEntry } from './attemptEntry';
import { openShelf, type EntryShelf, type ShelfChange } from './EntryShelf';
import { foldThread } from './foldThread';
import { hasArrived } from './hasArrived';
import { type Added, type Outbox } from './Outbox';
import { type OutboxParts } from './OutboxParts';
import { inOrder, newEntry, type OutboxEntry } from './OutboxEntry';
import { discarded, rebased, reviveEntry, sentAgain } from './changedEntry';
import { threadHeads } from './threadHeads';
import { unwantedKeys, type UnwantedKeys } from './unwantedKeys';
import { type Write } from './Write';
import { type Settled } from './WriteKind';

/** Kept on this device and shared by its tabs: whichever holds a thread's lock sends what is next in it. */
export class DeviceOutbox implements Outbox {
  private readonly shelf: EntryShelf;
  private readonly channel: Channel;
  private readonly unwanted: UnwantedKeys;
  /** As last read from the shelf. */
  private stored: readonly OutboxEntry[] = [];
  /** On their way to the shelf. */
  private readonly arriving = new Map<string, OutboxEntry>();
  /** Sent at once, whatever they were put off for. */
  private readonly hurried = new Set<string>();
  private cancelTimer: CancelTimer = () => undefined;
  private readsBegun = 0;
  private readShown = 0;
  private isClosed = false;

  public constructor(private readonly parts: OutboxParts) {
    const { platform, name } = parts;
    this.shelf = openShelf(platform, name);
    this.unwanted = unwantedKeys(platform, name);
    this.channel = platform.channels.join(name, message => void this.hear(message));
  }

  public async open(): Promise<void> {
    const nowMs = this.nowMs();
    await this.reload();
    const revived = this.stored.map(entry => reviveEntry(entry, nowMs));
    const added = revived.filter((entry, at) => entry !== this.stored[at]);
    if (added.length > 0) await this.replace({ removed: [], added });
    void this.sendDue();
  }

  public add(write: Write, failure?: Failure): Added {
    const entry = this.entryOf(write, failure);
    this.arriving.set(entry.id, entry);
    this.show();
    const kept = this.shelf.replace({ removed: [], added: [entry] }).then(() => {
      this.arriving.delete(entry.id);
      return this.reload();
    });
    const settled = kept.then(() => {
      this.channel.say({ kind: 'changed' });
      return this.sendThread(write.thread);
    });
    return { kept, settled };
  }

  public retry(key: string): Promise<void> {
    this.unwanted.remove(key);
    return this.changeEntries(key, entries => ({
      removed: [],
      added: entries.map(sentAgain)
    }));
  }

  public async discard(key: string): Promise<void> {
    const seen = this.entries().filter(({ write }) => write.key === key);
    this.unwanted.add(key);
    await this.changeEntries(key, entries => discarded(entries, seen));
    this.unwanted.remove(key);
  }

  public async confirm(posts: readonly Post[]): Promise<void> {
    const arrived = new Map(posts.filter(({ author }) => author.isVerified).map(post => [post.key, post]));
    for (const { id, write } of this.stored.filter(entry => hasArrived(entry, arrived))) {
      await this.withThread(write.thread, async entries => {
        const entry = entries.find(one => one.id === id);
        const post = arrived.get(write.key);
        if (this.isClosed || !entry || !post || !hasArrived(entry, arrived)) return;
        this.tell({ key: post.key, post });
        await this.replace({ removed: [entry], added: [] });
      });
    }
  }

  public async hurry(): Promise<void> {
    for (const { id, failure } of this.stored) if (failure?.kind === 'offline') this.hurried.add(id);
    await this.sendDue();
  }

  public close(): void {
    this.isClosed = true;
    this.cancelTimer();
    this.channel.leave();
    this.shelf.close();
  }

  /** What its writer asked for while another write was on its way is done on the device even if this was closed since. */
  private async changeEntries(
    key: string,
    change: (entries: readonly OutboxEntry[]) => ShelfChange
  ): Promise<void> {
    const isOfKey = ({ write }: OutboxEntry): boolean => write.key === key;
    const thread = this.stored.find(isOfKey)?.write.thread;
    if (thread === undefined) return;
    await this.withThread(thread, async entries => {
      await this.replace(change((await this.folded(entries)).filter(isOfKey)));
    });
    await this.sendThread(thread);
  }

  /** One tab at a time works on a thread: what another has done meanwhile is gone when the lock is had. */
  private async withThread(
    thread: string,
    work: (entries: readonly OutboxEntry[]) => Promise<void>
  ): Promise<void> {
    await this.parts.platform.locks.hold(`${this.parts.name}|${thread}`, async () => {
      await this.reload();
      await work(this.entriesOf(thread));
    });
  }

  private async sendThread(thread: string): Promise<void> {
    const moved: OutboxEntry[] = [];
    await this.withThread(thread, async entries => {
      let [next] = this.isClosed ? [] : await this.folded(entries);
      while (next && this.isDue(next) && !this.isClosed) {
        const left = await this.attempt(next);
        moved.push(...left.filter(({ write }) => write.thread !== thread));
        [next] = await this.folded(this.entriesOf(thread));
      }
    });
    for (const { write } of moved) await this.sendThread(write.thread);
    this.schedule();
  }

  /** What is left to be done of it, be it in another thread. */
  private async attempt(entry: OutboxEntry): Promise<readonly OutboxEntry[]> {
    const { key } = entry.write;
    this.hurried.delete(entry.id);
    const keep = (begun: OutboxEntry): Promise<void> => this.shelf.replace({ removed: [], added: [begun] });
    const { left, settled } = await attemptEntry(entry, { ...this.parts, keep });
    if (settled) this.tell(settled);
    const behind = settled?.post ? this.behind(entry, settled.post) : [];
    const wanted = left.filter(({ write }) => write.key === key || !this.unwanted.has(key));
    await this.replace({ removed: [entry], added: [...wanted, ...behind] });
    return wanted;
  }

  /** What was made while this was on its way, brought up to what it has become. */
  private behind(entry: OutboxEntry, post: Post): readonly OutboxEntry[] {
    const ofPost = this.stored.filter(({ id, write }) => id !== entry.id && write.key === post.key);
    return ofPost.map(one => rebased(one, post));
  }

  private async folded(entries: readonly OutboxEntry[]): Promise<readonly OutboxEntry[]> {
    const left = foldThread(entries);
    const added = left.filter(entry => !entries.includes(entry));
    if (left.length < entries.length || added.length > 0) {
      const removed = entries.filter(entry => !left.includes(entry));
      await this.replace({ removed, added });
    }
    return left;
  }

  private async sendDue(): Promise<void> {
    const due = threadHeads(this.stored).filter(entry => this.isDue(entry));
    await Promise.all(due.map(({ write }) => this.sendThread(write.thread)));
    this.schedule();
  }

  private isDue({ id, status, notBeforeMs }: OutboxEntry): boolean {
    const waitMs = notBeforeMs - this.nowMs();
    // A clock that was set back must not make it wait for longer than it ever would.
    const isTime = waitMs <= 0 || waitMs > longestWaitMs;
    return status === 'waiting' && (isTime || this.hurried.has(id));
  }

  /** Only for what is put off: what is due is being sent, or waits for the tab that is sending it. */
  private schedule(): void {
    this.cancelTimer();
    const putOff = threadHeads(this.stored).filter(entry => entry.status === 'waiting' && !this.isDue(entry));
    if (this.isClosed || putOff.length === 0) return;
    const waitMs = Math.min(...putOff.map(({ notBeforeMs }) => notBeforeMs)) - this.nowMs();
    this.cancelTimer = this.parts.platform.timers.after(waitMs, () => void this.sendDue());
  }

  private async hear(message: unknown): Promise<void> {
    const { kind, settled } = message as { kind?: string; settled?: Settled };
    if (kind === 'settled' && settled && !this.isClosed) this.parts.onSettled(settled);
    if (kind !== 'changed') return;
    await this.reload();
    await this.sendDue();
  }

  private tell(settled: Settled): void {
    if (!this.isClosed) this.parts.onSettled(settled);
    this.channel.say({ kind: 'settled', settled });
  }

  private async replace(change: ShelfChange): Promise<void> {
    await this.shelf.replace(change);
    await this.reload();
    this.channel.say({ kind: 'changed' });
  }

  private async reload(): Promise<void> {
    this.readsBegun += 1;
    const read = this.readsBegun;
    const entries = await this.shelf.readAll();
    // A reading that began before the last one shown is older than what is shown.
    if (read < this.readShown) return;
    this.readShown = read;
    this.stored = entries.filter(({ id }) => !this.arriving.has(id));
    this.show();
  }

  private show(): void {
    if (!this.isClosed) this.parts.onEntries(this.entries(), this.shelf.isDurable());
  }

  private entries(): OutboxEntry[] {
    return inOrder([...this.stored, ...this.arriving.values()]);
  }

  private entriesOf(thread: string): readonly OutboxEntry[] {
    return this.stored.filter(({ write }) => write.thread === thread);
  }

  private entryOf(write: Write, failure?: Failure): OutboxEntry {
    const { random } = this.parts.platform;
    const latest = this.entries().pop()?.id;
    const entry = newEntry(write, { nowMs: this.nowMs(), latest, entropy: random.bytes(4) });
    // Another page had it before, and what became of it there nobody can tell.
    return failure ? { ...entry, status: 'failed', failure, mayBeDone: true } : entry;
  }

  private nowMs(): number {
    return this.parts.platform.clock.nowMs();
  }
}

const longestWaitMs = longestAskedMs + longestDelayMs;
