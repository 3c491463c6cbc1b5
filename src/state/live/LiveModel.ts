import { type LiveMark } from '../../backend/LiveStore';
import { type Post } from '../../domain/Post';

/** What is known of what happens while one reads. */
export interface LiveModel {
  /** Undefined until SharePoint has answered for the first time. */
  readonly mark?: LiveMark;
  /** By this device's clock: everything up to then is known. */
  readonly asOfMs: number;
  /** What was posted since and is not shown yet, newest first: nothing moves what is being read. */
  readonly waiting: readonly Post[];
  /** More has happened than is known: reading anew tells. */
  readonly isBehind: boolean;
}

export const notLive: LiveModel = { asOfMs: 0, waiting: [], isBehind: false };
