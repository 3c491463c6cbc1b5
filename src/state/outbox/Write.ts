import { type Mark } from '../../backend/MarkStore';
import { type Post } from '../../domain/Post';
import { type PostKey } from '../../domain/PostKey';
import { type Mention } from '../Hallway';

/** Something this user wants done, as plain data: it is kept on the device before it is sent. */
export type Write = PublishWrite | EditWrite | DeleteWrite | WithdrawWrite | MarkWrite | RepostWrite;

interface WriteOf<Kind extends string> {
  readonly kind: Kind;
  /** The thread it belongs to: writes of one thread are sent one after the other, in the order they were made. */
  readonly thread: string;
  /** Of the row it writes. */
  readonly key: string;
}

/** What a post is beside its text. */
export interface Besides {
  readonly rootKey?: PostKey;
  readonly parentKey?: PostKey;
  readonly subjectKey?: PostKey;
  /** In units of its text. */
  readonly mentions?: readonly Mention[];
}

export interface PublishWrite extends WriteOf<'publish'>, Besides {
  readonly text: string;
  /** Texts that may stand there and may be written over: its own before it was changed, and others its writer has seen. */
  readonly earlierTexts?: readonly string[];
  /** Its writer has been told that it was deleted after it arrived, and means it. */
  readonly isInsisted?: boolean;
}

export interface EditWrite extends WriteOf<'edit'> {
  readonly text: string;
  /** The post its writer saw when changing it. */
  readonly before: Post;
  /** As in a publish: its own earlier texts that may have arrived, and others its writer has seen. */
  readonly earlierTexts: readonly string[];
}

export interface DeleteWrite extends WriteOf<'delete'> {
  readonly before: Post;
  /** When an earlier sending of the post may have arrived at the latest: it would make it anew. */
  readonly sentAtMs?: number;
}

/** Takes back a post that was given up although it may have arrived. */
export interface WithdrawWrite extends WriteOf<'withdraw'>, Besides {
  readonly text: string;
  /** When it may have arrived at the latest. */
  readonly sentAtMs: number;
}

/** Puts a reaction, a vote or a follow there, or takes it away: of several, the last counts. */
export interface MarkWrite extends WriteOf<'mark'> {
  readonly mark: Mark;
  readonly isOn: boolean;
  /** Its value as its writer saw it before, undefined where it was not there. */
  readonly before?: string;
  /** When an earlier sending may have arrived at the latest. */
  readonly sentAtMs?: number;
}

/** Reposts a post without a word, or takes that back: of several, the last counts. */
export interface RepostWrite extends WriteOf<'repost'> {
  readonly subjectKey: PostKey;
  readonly isOn: boolean;
  /** `subjectKey` where it was there as its writer saw it before. */
  readonly before?: PostKey;
  /** When an earlier sending may have arrived at the latest. */
  readonly sentAtMs?: number;
}

/** What is there or is not. */
export type ToggleWrite = MarkWrite | RepostWrite;

export function isToggle(write: Write): write is ToggleWrite {
  return write.kind === 'mark' || write.kind === 'repost';
}

export function besidesOf({ rootKey, parentKey, subjectKey, mentions }: Besides): Besides {
  return { rootKey, parentKey, subjectKey, mentions };
}
