import { printFollowTarget, type FollowTarget } from '../../domain/Follow';
import { type FoundPerson } from '../../domain/Person';
import { printPlace, type Place } from '../../domain/Place';
import { type PostKey } from '../../domain/PostKey';
import { type Beside, type Hallway, type Mention } from '../../state/Hallway';
import { type HallwayState } from '../../state/HallwayState';

/** A Hallway that does nothing but remember what it was asked, and shows what a test tells it to. */
export class FakeHallway implements Hallway {
  public readonly asked: string[] = [];
  public draft = '';
  public draftMentions: readonly Mention[] = [];
  readonly #listeners = new Set<() => void>();
  #state: HallwayState;

  public constructor(state: HallwayState) {
    this.#state = state;
  }

  public current(): HallwayState {
    return this.#state;
  }

  public subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  public show(state: HallwayState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  public start = (): Promise<void> => this.#remember('start');
  public refresh = (): Promise<void> => this.#remember('refresh');
  public loadOlderPosts = (): Promise<void> => this.#remember('loadOlderPosts');
  public showNewPosts = (): Promise<void> => this.#remember('showNewPosts');
  public publishPost = (text: string, beside?: Beside): Promise<void> => {
    if (this.draft === text) this.draft = '';
    return this.#remember(`publish ${text}${beside ? ` ${JSON.stringify(beside)}` : ''}`);
  };
  public goTo = (place: Place): Promise<void> => this.#remember(`go to ${printPlace(place)}`);
  public react = (key: PostKey, kind: string, isOn: boolean): Promise<void> =>
    this.#remember(`react ${key} ${kind} ${isOn}`);
  public repost = (key: PostKey, isOn: boolean): Promise<void> => this.#remember(`repost ${key} ${isOn}`);
  public follow = (target: FollowTarget, isOn: boolean): Promise<void> =>
    this.#remember(`follow ${printFollowTarget(target)} ${isOn}`);
  public editPost = (key: PostKey, text: string): Promise<void> => this.#remember(`edit ${key} ${text}`);
  public deletePost = (key: PostKey): Promise<void> => this.#remember(`delete ${key}`);
  public retry = (key: PostKey): Promise<void> => this.#remember(`retry ${key}`);
  public discard = (key: PostKey): Promise<void> => this.#remember(`discard ${key}`);
  public checkAuthorship = (key: PostKey): Promise<void> => this.#remember(`check ${key}`);
  public setUp = (): Promise<void> => this.#remember('setUp');

  public found: readonly FoundPerson[] = [];
  public findPeople = async (text: string): Promise<readonly FoundPerson[]> => {
    await this.#remember(`find ${text}`);
    return this.found;
  };

  public openPost = (key: string): Promise<void> => this.#remember(`open ${key}`);

  public holdPost(): () => void {
    return () => undefined;
  }

  public closeAuthorship(key: PostKey): void {
    void this.#remember(`close check ${key}`);
  }

  public closePost(): void {
    void this.#remember('close');
  }

  public dispose(): void {
    void this.#remember('dispose');
  }

  public readDraft(): string {
    return this.draft;
  }

  public readDraftMentions(): readonly Mention[] {
    return this.draftMentions;
  }

  public writeDraft(text: string, { mentions = [] }: Beside = {}): void {
    this.draft = text;
    this.draftMentions = mentions;
  }

  #remember(what: string): Promise<void> {
    this.asked.push(what);
    return Promise.resolve();
  }
}
