import { type PostKey } from '../domain/PostKey';
import { type HallwayState } from './HallwayState';
import { type Unsubscribe } from './Platform';

/** The whole of what the screen may do. Every action resolves when its outcome is in the state; none rejects. */
export interface Hallway {
  current(): HallwayState;
  subscribe(listener: () => void): Unsubscribe;

  start(): Promise<void>;
  refresh(): Promise<void>;
  loadOlderPosts(): Promise<void>;
  publishPost(text: string): Promise<void>;
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
  readDraft(): string;
  writeDraft(text: string): void;

  /** Leaves the connection, the clock and the directory alone from now on; what is on its way still arrives. */
  dispose(): void;
}
