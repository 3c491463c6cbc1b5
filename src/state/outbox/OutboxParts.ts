import { type MarkStore } from '../../backend/MarkStore';
import { type PostStore } from '../../backend/PostStore';
import { type FacetsOf } from '../facetsOf';
import { type Platform } from '../Platform';
import { type OutboxEntry } from './OutboxEntry';
import { type Write } from './Write';
import { type Settled } from './WriteKind';

export interface OutboxParts {
  readonly platform: Platform;
  /** Whose it is, and for which Hallway: nobody else's is ever opened. */
  readonly name: string;
  readonly posts: PostStore;
  readonly marks: MarkStore;
  readonly facetsOf: FacetsOf;
  /** The same write under a key nobody holds. */
  rename(write: Write): Write;
  onEntries(entries: readonly OutboxEntry[], isDurable: boolean): void;
  onSettled(settled: Settled): void;
}
