import { bucketCount } from '../../../domain/bucketOf';
import { type PostKey } from '../../../domain/PostKey';
import { type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { type Limits } from '../planner/Limits';
import { keyedQueries, type KeyedRows } from '../planner/partQuery';
import { type Counted, type CountedColumn } from './Counted';

/** A part for a whole page of posts brings so many rows at most: more would weigh too much. */
const mostRowsTogether = 1000;
/** And one for a single post so many: what goes beyond is told as "more than". */
const mostRowsAlone = 300;
/** A sixteenth of all rows; of a post with 10,000 reactions more than are counted. */
const bucketsSampled = 4;

export interface CountingParts {
  readonly connection: Connection;
  readonly limits: Limits;
  /** Posts about which there is too much to ask for many together, and whether even one alone is refused. */
  readonly crowded: Map<string, 'alone' | 'sample'>;
  /** Rows of this user are counted whatever else is: his bucket is among those sampled. */
  readonly myBucket: number;
}

interface Part {
  readonly of: 'many' | 'alone' | 'sample';
  readonly keys: readonly PostKey[];
  readonly ask: Ask;
}

/** Counts the rows of one column in the trips of its caller: usually one, and one more where there is a crowd. */
export class Counting {
  readonly #parts: CountingParts;
  readonly #column: CountedColumn;
  readonly #rows: unknown[] = [];
  readonly #atLeast = new Set<PostKey>();
  #waiting: readonly Part[];

  public constructor(column: CountedColumn, keys: readonly PostKey[], parts: CountingParts) {
    this.#parts = parts;
    this.#column = column;
    const isCrowded = (key: PostKey): boolean => parts.crowded.has(this.#nameOf(key));
    this.#waiting = [
      ...this.#together(keys.filter(key => !isCrowded(key))),
      ...keys.filter(isCrowded).flatMap(key => this.#oneByOne(key))
    ];
  }

  /** What to ask next; nothing once all is counted. */
  public asks(): readonly Ask[] {
    return this.#waiting.map(({ ask }) => ask);
  }

  /** @param answers to `asks`, in their order */
  public learn(answers: readonly Asked[]): void {
    const asked = this.#waiting;
    this.#waiting = asked.flatMap((part, at) => this.#next(part, answers[at] ?? []));
  }

  public counted(): Counted {
    return { rows: this.#rows, atLeast: this.#atLeast };
  }

  #next({ of, keys }: Part, answer: Asked): readonly Part[] {
    const rows = answer === 'refused' ? [] : answer;
    if (of === 'many' && (answer === 'refused' || rows.length >= mostRowsTogether))
      return keys.flatMap(key => this.#oneByOne(key));
    this.#rows.push(...rows);
    if (of === 'alone' && (answer === 'refused' || rows.length >= mostRowsAlone))
      for (const key of keys) this.#isCrowded(key, answer === 'refused' ? 'sample' : 'alone');
    return [];
  }

  #isCrowded(key: PostKey, how: 'alone' | 'sample'): void {
    this.#atLeast.add(key);
    this.#parts.crowded.set(this.#nameOf(key), how);
  }

  #together(keys: readonly PostKey[]): readonly Part[] {
    return this.#ask('many', { column: this.#column.column, keys, top: mostRowsTogether });
  }

  /** By itself and, should that be refused, a sample of it; of what is known to be refused, the sample only. */
  #oneByOne(key: PostKey): readonly Part[] {
    const { column, bucketColumn } = this.#column;
    const isRefused = this.#parts.crowded.get(this.#nameOf(key)) === 'sample';
    const top = mostRowsAlone;
    if (isRefused) this.#atLeast.add(key);
    const alone = isRefused ? [] : this.#ask('alone', { column, keys: [key], top });
    if (!bucketColumn) return alone;
    const buckets = Array.from({ length: bucketsSampled }, (_, step) => this.#bucketOf(key, step));
    return [...alone, ...this.#ask('sample', { column: bucketColumn, keys: buckets, top })];
  }

  #bucketOf(key: PostKey, step: number): string {
    return `${key}.${(this.#parts.myBucket + step) % bucketCount}`;
  }

  #ask(of: Part['of'], { column, keys, top }: KeyedRows): readonly Part[] {
    const { connection, limits } = this.#parts;
    const { list, columns } = this.#column;
    return keyedQueries({ column, keys, top }, limits).map(({ keys: some, query }) => ({
      of,
      keys: some,
      ask: {
        mayBeRefused: true,
        rows: batched => askRows(batched, connection.findList, { list, columns, query })
      }
    }));
  }

  #nameOf(key: PostKey): string {
    return `${this.#column.column} ${key}`;
  }
}
