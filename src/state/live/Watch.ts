import { ThrottledError } from '../../backend/errors';
import { type LiveStore } from '../../backend/LiveStore';
import { type CancelTimer, type Channel } from '../Platform';
import { type Work } from '../Work';
import { isBegun } from './isBegun';
import { readNewsMessage, type NewsMessage } from './NewsMessage';
import { askShown, isAskedFor, readShownMessage, shownIn, withShownElsewhere } from './ShownMessage';
import { shareCounts, type SharedCounts } from './shareCounts';
import { withNews } from './withNews';

/** With these, ten minutes take at most fifteen requests, and a post is known of within 45 s. */
const intervalMs = 40_000;
/** So that the browsers of an organisation do not all ask at once. */
const jitterMs = 4_000;
/** Whoever comes back to a tab first sees what it has. */
const soonMs = 1_000;
const longestMs = 10 * 60_000;
/** What others react to is counted less often: five times in ten minutes. */
const recountMs = 150_000;

/** One tab of a browser looks for all of them, and only while it may be looked at. Nothing of it ever shows as an error. */
export class Watch {
  readonly #work: Work;
  readonly #live: LiveStore;
  readonly #name: string;
  readonly #channel: Channel;
  readonly #counts: SharedCounts;
  #isStopped = false;
  /** Has asked to be the one that looks, or is. */
  #isInLine = false;
  #resign: (() => void) | undefined;
  #cancel: CancelTimer | undefined;
  #isAsking = false;
  #failures = 0;
  #notBeforeMs = 0;
  #recountedAtMs = 0;
  #readClockAtMs = 0;
  #hasToRecount = true;
  /** What another tab told last begins where this one does not know yet. */
  #hasMissed = false;

  public constructor(work: Work, live: LiveStore) {
    this.#work = work;
    this.#live = live;
    this.#name = `hallway:live:${work.siteUrl}:${work.store.read().me.upn}`.toLowerCase();
    this.#channel = work.platform.channels.join(this.#name, message => this.#hear(message));
    this.#counts = shareCounts(work, message => this.#channel.say(message));
  }

  public lookAgain(): void {
    if (this.#isWanted()) {
      void this.#standInLine();
      if (this.#hasMissed) void this.#ask();
    } else this.#leave();
  }

  public stop(): void {
    this.#isStopped = true;
    this.#leave();
    this.#counts.stop();
    this.#channel.leave();
  }

  #isWanted(): boolean {
    const { store, platform } = this.#work;
    const isThere = platform.visibility.isVisible() && platform.online.isOnline();
    return isThere && !this.#isStopped && isBegun(store.read());
  }

  #leave(): void {
    this.#cancel?.();
    this.#resign?.();
  }

  /** Whoever stands first does it until nobody may be looking at it. */
  async #standInLine(): Promise<void> {
    if (this.#isInLine) return;
    this.#isInLine = true;
    try {
      await this.#work.platform.locks.hold(this.#name, () => this.#lead());
    } finally {
      this.#isInLine = false;
    }
    if (this.#isWanted()) void this.#standInLine();
  }

  async #lead(): Promise<void> {
    if (!this.#isWanted()) return;
    const resigned = new Promise<void>(resolve => (this.#resign = resolve));
    this.#askLater();
    await resigned;
    this.#resign = undefined;
  }

  #askLater(): void {
    const waitMs = Math.max(soonMs, this.#nextMs() - this.#nowMs());
    this.#cancel = this.#work.platform.timers.after(waitMs, () => void this.#askAndGoOn());
  }

  async #askAndGoOn(): Promise<void> {
    // Without locks over all tabs, another may have asked meanwhile.
    if (this.#nextMs() <= this.#nowMs()) await this.#ask();
    if (this.#resign && this.#isWanted()) this.#askLater();
  }

  /** After whichever tab asked last. */
  #nextMs(): number {
    const { store, platform } = this.#work;
    const nowMs = this.#nowMs();
    const { asOfMs } = store.read().live;
    const told = Number(platform.storage.read(this.#name));
    const lastMs = Math.max(asOfMs, told <= nowMs ? told : 0);
    return Math.max(lastMs + this.#pauseMs(), this.#notBeforeMs);
  }

  #pauseMs(): number {
    return Math.min(intervalMs * 2 ** this.#failures, longestMs);
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const { store, platform } = this.#work;
    const asOfMs = this.#nowMs();
    const { mark = { newestId: 0 }, asOfMs: sinceMs } = store.read().live;
    platform.storage.write(this.#name, String(asOfMs));
    try {
      const message: NewsMessage = { kind: 'news', sinceMs, asOfMs, news: await this.#live.readNews(mark) };
      this.#learn(message);
      this.#channel.say(message);
      this.#failures = 0;
      this.#hasMissed = false;
      this.#notBeforeMs = asOfMs + this.#pauseMs() + this.#jitterMs();
    } catch (error) {
      this.#failures += 1;
      const throttledMs = error instanceof ThrottledError ? error.retryAfterSeconds * 1_000 : 0;
      this.#notBeforeMs = asOfMs + throttledMs + this.#pauseMs();
    }
    this.#isAsking = false;
  }

  #jitterMs(): number {
    return ((this.#work.platform.random.bytes(1)[0] ?? 0) / 255) * jitterMs;
  }

  #hear(message: unknown): void {
    if (this.#isStopped || !isBegun(this.#work.store.read())) return;
    this.#counts.hear(message);
    this.#hearWhatIsShown(message);
    const told = readNewsMessage(message);
    if (!told) return;
    // Between what is known here and what is told there, something may have happened.
    if (told.sinceMs > this.#work.store.read().live.asOfMs) this.#hasMissed = true;
    else this.#learn(told);
    if (this.#hasMissed && this.#isWanted()) void this.#ask();
  }

  /** Whoever looks counts for all tabs, also what only another one shows. */
  #hearWhatIsShown(message: unknown): void {
    const { store, platform } = this.#work;
    if (isAskedFor(message) && platform.visibility.isVisible()) this.#channel.say(shownIn(store.read()));
    const posts = this.#resign ? readShownMessage(message) : [];
    if (posts.length > 0) store.update(model => withShownElsewhere(model, posts));
  }

  #learn({ news, asOfMs }: NewsMessage): void {
    const { store } = this.#work;
    store.update(model => withNews(model, { news, asOfMs }));
    const { hasReactions, hasVerdicts = false, added } = news;
    if (hasReactions || hasVerdicts || added.length > 0) this.#hasToRecount = true;
    // What moderators say is rare, and not to be waited for.
    const isDue = hasVerdicts || asOfMs - this.#recountedAtMs >= recountMs;
    const mayRecount = this.#resign !== undefined && isDue;
    if (!this.#hasToRecount || !mayRecount) return;
    this.#hasToRecount = false;
    this.#recountedAtMs = asOfMs;
    store.update(model => ({ ...model, talliesAsOf: model.talliesAsOf + 1, shownElsewhere: [] }));
    this.#channel.say(askShown);
  }

  #nowMs(): number {
    const { store, platform } = this.#work;
    const nowMs = platform.clock.nowMs();
    const isSetBack = nowMs < Math.max(this.#readClockAtMs, store.read().live.asOfMs);
    this.#readClockAtMs = nowMs;
    if (isSetBack) this.#setBackTo(nowMs);
    return nowMs;
  }

  /** A clock that was set back must not keep everybody waiting until it is as late again: it is time to look now. */
  #setBackTo(nowMs: number): void {
    this.#notBeforeMs = Math.min(this.#notBeforeMs, nowMs);
    this.#recountedAtMs = Math.min(this.#recountedAtMs, nowMs);
    const asOfMs = nowMs - this.#pauseMs();
    this.#work.store.update(model => ({ ...model, live: { ...model.live, asOfMs } }));
  }
}
