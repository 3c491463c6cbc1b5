import { ForbiddenError, SignedOutError, ThrottledError } from '../backend/errors';
import { type PeopleDetails, type PeopleDetailsSource } from '../backend/PeopleDirectory';
import { type Model } from './Model';
import { type CancelTimer, type Unsubscribe } from './Platform';
import { type Work } from './Work';

/** Long enough for the posts to be painted first; what is asked for meanwhile goes along. */
const afterPaintMs = 400;

/** Titles are a courtesy: a directory that keeps failing is left alone until the page is loaded again. */
const mostFailures = 3;

/**
 * Asks the directory, after the posts are on screen, for the titles and departments of their authors: each person once,
 * found or not. Nothing of it ever shows as an error, and the answer moves nothing but the entries it belongs to.
 */
export function followAuthors(work: Work): Unsubscribe {
  const { directory, store } = work;
  if (!directory) return () => undefined;
  const reading = new AuthorReading(work, directory);
  const unsubscribe = store.subscribe(() => reading.lookAt(store.read()));
  return () => {
    unsubscribe();
    reading.stop();
  };
}

class AuthorReading {
  readonly #work: Work;
  readonly #directory: PeopleDetailsSource;
  /** By user principal name in lower case: who has been answered for, and need not be asked for again. */
  readonly #known = new Set<string>();
  #seen: Pick<Model, 'posts' | 'linked'> | undefined;
  /** Waiting for its moment, or under way. */
  #isBusy = false;
  #isStopped = false;
  #failures = 0;
  #cancel: CancelTimer | undefined;

  public constructor(work: Work, directory: PeopleDetailsSource) {
    this.#work = work;
    this.#directory = directory;
  }

  public lookAt({ posts, linked }: Model): void {
    if (posts === this.#seen?.posts && linked === this.#seen.linked) return;
    this.#seen = { posts, linked };
    this.#readAfter(afterPaintMs);
  }

  public stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #readAfter(delayMs: number): void {
    if (this.#isBusy || this.#isStopped || this.#unknown().length === 0) return;
    this.#isBusy = true;
    this.#cancel = this.#work.platform.timers.after(delayMs, () => void this.#read());
  }

  async #read(): Promise<void> {
    const waitMs = await this.#readAll();
    this.#isBusy = false;
    if (waitMs !== undefined) this.#readAfter(waitMs);
  }

  /** @returns how long to wait before going on with whoever is still unknown; undefined until there are new posts */
  async #readAll(): Promise<number | undefined> {
    try {
      for (let upns = this.#unknown(); upns.length > 0 && this.#mayAsk(); upns = this.#unknown()) {
        const asked = upns.slice(0, this.#directory.mostAtOnce);
        this.#keep(asked, await this.#directory.readDetails(asked));
      }
      return this.#mayAsk() ? afterPaintMs : undefined;
    } catch (error) {
      return this.#afterFailure(error);
    }
  }

  #mayAsk(): boolean {
    return !this.#isStopped && this.#work.platform.online.isOnline();
  }

  #keep(asked: readonly string[], found: PeopleDetails): void {
    for (const upn of asked) this.#known.add(upn);
    if (found.size === 0 || this.#isStopped) return;
    this.#work.store.update(model => ({ ...model, people: new Map([...model.people, ...found]) }));
  }

  #afterFailure(error: unknown): number | undefined {
    this.#failures += 1;
    const isFinal = error instanceof ForbiddenError || error instanceof SignedOutError;
    if (isFinal || this.#failures >= mostFailures) this.stop();
    return error instanceof ThrottledError ? error.retryAfterSeconds * 1000 : undefined;
  }

  #unknown(): readonly string[] {
    const { posts, linked } = this.#work.store.read();
    const shown = linked.status === 'apart' ? [linked.post, ...posts] : posts;
    const upns = shown.flatMap(({ author }) => author.upn?.toLowerCase() ?? []);
    return [...new Set(upns)].filter(upn => !this.#known.has(upn));
  }
}
