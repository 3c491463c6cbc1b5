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
  /** Sends what failed once more: a publish, an edit or a delete. */
  retry(key: PostKey): Promise<void>;
  /** Gives up what failed: a failed publish disappears, a failed edit or delete leaves the post as it was. */
  discard(key: PostKey): void;
  setUp(): Promise<void>;

  /** What was typed and not sent; survives a reload. */
  readDraft(): string;
  writeDraft(text: string): void;
}
