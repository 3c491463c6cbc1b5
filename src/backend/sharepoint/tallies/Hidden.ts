import { type PostKey } from '../../../domain/PostKey';
import { type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { hiddenIn } from '../hiddenIn';
import { type Limits } from '../planner/Limits';
import { keyedQueries } from '../planner/partQuery';
import { moderationColumns } from '../readModerationRow';

/** A post has one row for each thing moderators can say of it. */
const mostVerdicts = 4;

/** Which posts moderators have hidden, and why: asked once, with whatever else is asked. */
export class Hidden {
  #why: ReadonlyMap<PostKey, string> = new Map();
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
    const rows = answers.flatMap(answer => (answer === 'refused' ? [] : answer));
    this.#why = new Map([...this.#why, ...hiddenIn(rows)]);
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
