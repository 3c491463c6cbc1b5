import { type PostKey } from '../../../domain/PostKey';
import { type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { type Limits } from '../planner/Limits';
import { keyedQueries } from '../planner/partQuery';
import { moderationColumns, readModerationRow } from '../readModerationRow';

/** A post has one row for each thing moderators can say of it. */
const mostVerdicts = 4;

/** Which posts moderators have hidden, and why: asked once, with whatever else is asked. */
export class Hidden {
  readonly #why = new Map<PostKey, string>();
  #waiting: readonly Ask[];

  public constructor(
    keys: readonly PostKey[],
    { connection, limits }: { connection: Connection; limits: Limits }
  ) {
    const top = keys.length * mostVerdicts;
    this.#waiting = keyedQueries({ column: 'PostKey', keys, top }, limits).map(({ query }) => ({
      rows: batched => askRows(batched, connection.findList, { ...moderation, query }).catch(nothing)
    }));
  }

  public asks(): readonly Ask[] {
    return this.#waiting;
  }

  public learn(answers: readonly Asked[]): void {
    this.#waiting = [];
    for (const row of answers.flatMap(answer => (answer === 'refused' ? [] : answer))) {
      const reading = readModerationRow(row);
      if (reading.ok && reading.value.key.what === 'hide')
        this.#why.set(reading.value.key.post, reading.value.reason);
    }
  }

  public why(): ReadonlyMap<PostKey, string> {
    return this.#why;
  }
}

const moderation = { list: 'HallwayModeration', columns: moderationColumns } as const;

/** Hiding is a courtesy: where the list is gone, everything else is still told. */
function nothing(): readonly unknown[] {
  return [];
}
