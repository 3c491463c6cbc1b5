export const PART_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type PartMethod = (typeof PART_METHODS)[number];

/** One request inside a batch, as https://learn.microsoft.com/graph/json-batching writes it. */
export interface BatchPart {
  readonly id: string;
  readonly method: PartMethod;
  /** Relative to the version: `/me`, `users?$top=5`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or bytes in base64url; undefined when there is none. */
  readonly body: unknown;
  /** Ids that must have succeeded before. */
  readonly dependsOn: readonly string[];
}
