import { type Post } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { type MarkStore } from '../../backend/MarkStore';
import { type PostStore } from '../../backend/PostStore';
import { type FacetsOf } from '../facetsOf';
import { type ToggleWrite, type Write } from './Write';

/** What came of a write: `post` is as the server has it now, undefined where it is gone. */
export interface Settled {
  readonly key: string;
  readonly post?: Post;
  /** When an earlier sending of it may have arrived at the latest; undefined where there was none in doubt. */
  readonly sentBeforeMs?: number;
  /** What is there now or is not, where it is a reaction, a follow or a repost. */
  readonly toggle?: ToggleWrite;
}

/** Somebody else holds its key: it has to be done under another. */
export interface Displaced {
  readonly displacedBy: 'anotherRow';
}

export interface Sending {
  readonly posts: PostStore;
  readonly marks: MarkStore;
  readonly facetsOf: FacetsOf;
  /** An earlier sending may have arrived: ask before doing it again. */
  readonly mayBeDone: boolean;
  readonly nowMs: number;
  /** Sendings of this write, this one included. */
  readonly attempts: number;
}

/** How one kind of write is sent. Rejects with a BackendError, or with NotYetKnown. */
export interface WriteKind<W extends Write> {
  send(write: W, sending: Sending): Promise<Settled | Displaced>;
}

/** The post holds another text than the one its writer saw and changed. */
export class EditConflict extends Error {
  public constructor(public readonly now: Post) {
    super(`Post ${now.key} was changed in the meantime.`);
    this.name = 'EditConflict';
  }
}

/** It arrived, and has been deleted since: sending it again would bring it back. */
export class RemovedSince extends Error {
  public constructor(key: PostKey) {
    super(`Post ${key} arrived and was deleted.`);
    this.name = 'RemovedSince';
  }
}

/** Longer than a request may take, and than SharePoint may take to show a row. */
export const surelyArrivedMs = 120_000;
/** So many, further apart each time, take longer than that too: a clock that jumps does not shorten them. */
export const surelyLooked = 6;

/** Whether what was sent, and cannot be seen, may still come to light. */
export function mayStillArrive(
  sentAtMs: number,
  { nowMs, attempts }: Pick<Sending, 'nowMs' | 'attempts'>
): boolean {
  return nowMs - sentAtMs < surelyArrivedMs || attempts < surelyLooked;
}

/** Whether what is not seen there may still come to light: it was sent before, or its writer saw it there. */
export function mayComeToLight({ before, sentAtMs }: ToggleWrite, sending: Sending): boolean {
  if (sentAtMs !== undefined && mayStillArrive(sentAtMs, sending)) return true;
  return before !== undefined && sending.attempts < surelyLooked;
}

/** The server has the row and does not show it yet, or may still get it: ask again in a while. */
export class NotYetKnown extends Error {
  public constructor(key: string) {
    super(`Whether ${key} has arrived is not known yet.`);
    this.name = 'NotYetKnown';
  }
}
