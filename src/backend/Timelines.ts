import { type Place } from '../domain/Place';
import { type PostPage } from './PostStore';

/** The posts of one place. Both methods reject with a BackendError and with nothing else. */
export interface Timeline {
  readNewest(): Promise<PostPage>;
  /** @param cursor `olderCursor` of the page before */
  readOlder(cursor: number): Promise<PostPage>;
}

/**
 * Every timeline of a Hallway. What one of them learned, it keeps for the next time it is read: ask for the same place
 * again and get the same timeline.
 */
export interface Timelines {
  of(place: Place): Timeline;
  /** Asks already, before it is known who is here, for what reading this place will need. Says nothing of failures. */
  prepare?(place: Place): void;
  /** What reading taught of how much is written, for the next visit to ask for less. Never rejects. */
  lessons?(): Promise<string>;
  /** @param lessons of an earlier visit, or any text: what is no lesson is passed over */
  recall?(lessons: string): void;
}
