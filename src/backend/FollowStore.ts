/** What this user follows. Writing is `MarkStore`. Rejects with a BackendError and with nothing else. */
export interface FollowStore {
  /** As `printFollowTarget` prints them: `@17`, `#budget`. One request the first time, none while it is known. */
  readFollows(): Promise<ReadonlySet<string>>;
}
