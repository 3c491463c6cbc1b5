/** A name somebody is beginning to write. */
export interface MentionQuery {
  /** Of its `@`, in UTF-16 units. */
  readonly start: number;
  /** Just behind it: where the caret is. */
  readonly end: number;
  /** Without the `@`. */
  readonly name: string;
}

/** No name that is typed to be found is longer. */
const maxUnits = 48;
/** An `@` that begins a word, and up to three words behind it. An address such as `ann@contoso.example` is none. */
const begun = /(?:^|[^\p{L}\p{N}_@.])@([\p{L}\p{N}][\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,2})$/u;

/** The name that is being written at the caret; undefined where none is. */
export function mentionQuery(text: string, caret: number): MentionQuery | undefined {
  const name = begun.exec(text.slice(Math.max(0, caret - maxUnits), caret))?.[1];
  return name === undefined ? undefined : { start: caret - name.length - 1, end: caret, name };
}
