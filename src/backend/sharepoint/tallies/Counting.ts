import { type PostKey } from '../../../domain/PostKey';
import { type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { type Limits } from '../planner/Limits';
import { keyedQueries, type KeyedRows } from '../planner/partQuery';
import { idIn, textIn } from '../wire';
import { type Counted, type CountedColumn } from './Counted';

/** A part for a single post brings so many rows at most: what goes beyond is told as "more than". */
const mostRowsAlone = 100;
/** And its sample, one bucket of 64, all rows of a post with 19,000 reactions: one's own is among them. */
const mostRowsSampled = 300;

export interface CountingParts {
  readonly connection: Connection;
  readonly limits: Limits;
  /** Posts about which there is too much to ask for many together, and whether even one alone is refused. */
  readonly crowded: Map<string, 'alone' | 'sample'>;
  /** Rows of this user are counted whatever else is: his bucket is the sample. */
  readonly myBucket: number;
  /** Undefined for a post that is not at hand. */
  idOf(key: PostKey): number | undefined;
}

interface Part {
  readonly of: 'many' | 'others' | 'alone' | 'sample';
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
      ...this.#together(
        'many',
        keys.filter(key => !isCrowded(key))
      ),
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

  #next(part: Part, answer: Asked): readonly Part[] {
    if (part.of === 'many' || part.of === 'others') return this.#nextOfMany(part, answer);
    const rows = answer === 'refused' ? [] : answer;
    this.#rows.push(...rows);
    if (part.of === 'alone' && (answer === 'refused' || rows.length >= mostRowsAlone))
      for (const key of part.keys) this.#isCrowded(key, answer === 'refused' ? 'sample' : 'alone');
    return [];
  }

  #nextOfMany({ of, keys }: Part, answer: Asked): readonly Part[] {
    const { mostTogether, isYounger } = this.#column;
    const isCut = answer !== 'refused' && answer.length >= mostTogether;
    if (answer === 'refused' || (isCut && !isYounger)) return keys.flatMap(key => this.#oneByOne(key));
    this.#rows.push(...answer);
    return isCut ? this.#afterCut({ of, keys }, answer) : [];
  }

  /** Who floods one conversation must not hide what was said in others: those are asked for once more, without it. */
  #afterCut({ of, keys }: Pick<Part, 'of' | 'keys'>, rows: readonly unknown[]): readonly Part[] {
    const missed = this.#missedBy(rows, keys);
    const loud = of === 'many' ? missed.find(key => this.#isLoud(key, rows)) : undefined;
    for (const key of loud ? [loud] : missed) this.#atLeast.add(key);
    return loud
      ? this.#together(
          'others',
          missed.filter(key => key !== loud)
        )
      : [];
  }

  /** Of what is younger than the oldest row that came, none is missing. */
  #missedBy(rows: readonly unknown[], keys: readonly PostKey[]): readonly PostKey[] {
    const oldestId = Math.min(...rows.map(row => idIn(row, 'Id') ?? Infinity));
    return keys.filter(key => (this.#parts.idOf(key) ?? 0) < oldestId);
  }

  #isLoud(key: PostKey, rows: readonly unknown[]): boolean {
    const own = rows.filter(row => textIn(row, this.#column.column) === key);
    return own.length > rows.length / 2;
  }

  #isCrowded(key: PostKey, how: 'alone' | 'sample'): void {
    this.#atLeast.add(key);
    this.#parts.crowded.set(this.#nameOf(key), how);
  }

  #together(of: 'many' | 'others', keys: readonly PostKey[]): readonly Part[] {
    return this.#ask(of, { column: this.#column.column, keys, top: this.#column.mostTogether });
  }

  /** By itself and, should that be refused, a sample of it; of what is known to be refused, the sample only. */
  #oneByOne(key: PostKey): readonly Part[] {
    const { column, bucketColumn } = this.#column;
    const isRefused = this.#parts.crowded.get(this.#nameOf(key)) === 'sample';
    const top = mostRowsAlone;
    if (isRefused) this.#atLeast.add(key);
    const alone = isRefused ? [] : this.#ask('alone', { column, keys: [key], top });
    if (!bucketColumn) return alone;
    const mine = { column: bucketColumn, keys: [`${key}.${this.#parts.myBucket}`], top: mostRowsSampled };
    return [...alone, ...this.#ask('sample', mine)];
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
