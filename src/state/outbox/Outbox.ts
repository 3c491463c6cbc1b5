import { type Post } from '../../domain/Post';
import { type Failure } from '../HallwayState';
import { type Write } from './Write';

/** Everything this user has written that the server is not known to have. */
export interface Outbox {
  /** Takes up what an earlier page left. */
  open(): Promise<void>;
  /** Among the entries at once. @param failure why it waits for its writer, where another page had it before */
  add(write: Write, failure?: Failure): Added;
  /** Sends now what is put off or failed. */
  retry(key: string): Promise<void>;
  /** Gives up what is put off or failed. */
  discard(key: string): Promise<void>;
  /** Lets go of what a reading shows has arrived. */
  confirm(posts: readonly Post[]): Promise<void>;
  /** There is a connection again. */
  hurry(): Promise<void>;
  /** Leaves the rest to the next page; what is on its way still arrives. */
  close(): void;
}

export interface Added {
  /** The device has it: from now on it outlives the page. */
  readonly kept: Promise<void>;
  /** It was sent, put off or refused. */
  readonly settled: Promise<void>;
}
