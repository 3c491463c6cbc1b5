/** Shapes as they cross the wire. Nothing read is trusted: what SharePoint or another user wrote is `unknown` until read. */

/** One entity of an answer, before anybody has looked at it. */
export type WireEntity = Readonly<Record<string, unknown>>;

export interface PermissionMask {
  /** Bits 32 to 63, as SharePoint writes them: decimal text. */
  readonly High: string;
  /** Bits 0 to 31. */
  readonly Low: string;
}

/** What is written when a post is made. Names are those of listSchema.ts. */
export interface NewPostRow extends Partial<AnswerColumns> {
  readonly Title: string;
  readonly Body: string;
  readonly PostKey: string;
  readonly AuthorKey: string;
  readonly AuthorMonth: string;
  readonly KindMonth: string;
  readonly SchemaV: number;
  readonly SubjectKey?: string;
  readonly Extra?: string;
}

export interface AnswerColumns {
  readonly RootKey: string;
  readonly RootBucket: string;
  readonly ParentKey: string;
  readonly Flags: string;
}

export interface EditedPostRow {
  readonly Title: string;
  readonly Body: string;
  readonly EditedAt: string;
  readonly Extra?: string;
}

export function isEntity(value: unknown): value is WireEntity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rows of an answer; anything that is not a list has none. */
export function rowsOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

export function textIn(entity: unknown, name: string): string | undefined {
  const value = isEntity(entity) ? entity[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export function idIn(entity: unknown, name: string): number | undefined {
  const value = isEntity(entity) ? entity[name] : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** Rejects where the answer holds no list of rows: an empty list would be a lie. */
export async function rowsFrom(asked: Promise<unknown>): Promise<readonly unknown[]> {
  const answer = await asked;
  if (!Array.isArray(answer)) throw new TypeError('The answer holds no list of rows.');
  return answer;
}

/** Rejects where the answer is no entity with this property. */
export async function entityFrom(asked: Promise<unknown>, property: string): Promise<WireEntity> {
  const answer = await asked;
  if (!isEntity(answer) || !(property in answer)) throw new TypeError(`The answer holds no ${property}.`);
  return answer;
}
