import { type FollowTarget } from '../domain/Follow';
import { type FoundPerson } from '../domain/Person';
import { type Place } from '../domain/Place';
import { type PostKey } from '../domain/PostKey';
import { type Facet } from '../domain/readFacets';
import { type HallwayState } from './HallwayState';
import { type Unsubscribe } from './Platform';

/** A draft that answers or quotes a post is another than the one that begins a thread. */
export type DraftOf = Pick<Beside, 'parentKey' | 'subjectKey'>;

/** What a post has beside its text. */
export interface Beside {
  /** The post it answers. */
  readonly parentKey?: PostKey;
  /** The post it quotes. */
  readonly subjectKey?: PostKey;
  /** Who is mentioned, as picked: the text holds `@` and the name at this place. */
  readonly mentions?: readonly Mention[];
}

/** UTF-16 units of the text as typed. */
export interface Mention extends Pick<Facet, 'start' | 'end'> {
  readonly upn: string;
}

/** The whole of what the screen may do. Every action resolves when its outcome is in the state; none rejects. */
export interface Hallway {
  current(): HallwayState;
  subscribe(listener: () => void): Unsubscribe;

  start(): Promise<void>;
  refresh(): Promise<void>;
  loadOlderPosts(): Promise<void>;
  /** Those that were posted since; where too many were, by reading anew. */
  showNewPosts(): Promise<void>;
  /** Shows another timeline; what was read of the former is there again on the way back. */
  goTo(place: Place): Promise<void>;
  publishPost(text: string, beside?: Beside): Promise<void>;
  /** Puts it there; again, with `isOn` false, takes it away. */
  react(key: PostKey, kind: string, isOn: boolean): Promise<void>;
  repost(key: PostKey, isOn: boolean): Promise<void>;
  follow(target: FollowTarget, isOn: boolean): Promise<void>;
  /** For the picker of mentions; nobody where nobody is found or can be asked for. */
  findPeople(text: string): Promise<readonly FoundPerson[]>;
  editPost(key: PostKey, text: string): Promise<void>;
  deletePost(key: PostKey): Promise<void>;
  /** Call it when somebody begins to type over a post, and what it gives back when he has done. */
  holdPost(key: PostKey): Unsubscribe;
  /**
   * Shows the post an address names, in one request where it is not on screen; before Hallway is ready, as soon as it is.
   * @param key any text, for anybody may write an address: what is no key names no post, and nothing is asked
   */
  openPost(key: string): Promise<void>;
  closePost(): void;
  /** Reads the versions of a post, and shows beside it what they say of its author. */
  checkAuthorship(key: PostKey): Promise<void>;
  closeAuthorship(key: PostKey): void;
  /** Sends now what failed or is put off: a publish, an edit or a delete. */
  retry(key: PostKey): Promise<void>;
  /** Gives up what failed or is put off: a publish disappears, an edit or a delete leaves the post as it was. */
  discard(key: PostKey): Promise<void>;
  setUp(): Promise<void>;

  /** What was typed and not posted; survives a reload, and is let go of once the outbox has it. */
  readDraft(of?: DraftOf): string;
  /** Whom it mentions. */
  readDraftMentions(of?: DraftOf): readonly Mention[];
  writeDraft(text: string, beside?: Beside): void;

  /** Leaves the connection, the clock and the directory alone from now on; what is on its way still arrives. */
  dispose(): void;
}
