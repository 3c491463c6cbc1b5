import { type Post } from '../../../domain/Post';
import { type PostKey } from '../../../domain/PostKey';
import { type Ask, type Asked } from '../askBatch';
import { askRows } from '../askRows';
import { type Connection } from '../Connection';
import { type Limits } from '../planner/Limits';
import { keyedQueries } from '../planner/partQuery';
import { readPostPage } from '../readPostPage';

/** What posts repost, quote or answer and is not among them, by key: asked once, with whatever else is asked. */
export class RelatedPosts {
  readonly #nowMs: () => number;
  #waiting: readonly Ask[];
  #found: readonly Post[] = [];

  public constructor(
    posts: readonly Post[],
    { connection, limits }: { connection: Connection; limits: Limits }
  ) {
    const { findList, postColumns, serverClock } = connection;
    this.#nowMs = () => serverClock.nowMs();
    const ask = (keys: readonly PostKey[]): readonly Ask[] =>
      keyedQueries({ column: 'PostKey', keys, top: keys.length }, limits).map(({ query }) => ({
        rows: batched =>
          askRows(batched, findList, { list: 'HallwayPosts', columns: postColumns.names(), query })
      }));
    const here = new Set(posts.map(({ key }) => key));
    const subjects = others(posts, { here, named: ({ subjectKey }) => subjectKey });
    const answered = others(posts, { here: new Set([...here, ...subjects]), named: post => post.parentKey });
    this.#waiting = ask([...subjects, ...answered]);
  }

  public asks(): readonly Ask[] {
    return this.#waiting;
  }

  public learn(answers: readonly Asked[]): void {
    if (this.#waiting.length === 0) return;
    this.#waiting = [];
    const rows = answers.flatMap(answer => (answer === 'refused' ? [] : answer));
    // By itself each: they are no neighbours.
    this.#found = rows.flatMap(row => readPostPage([row], this.#nowMs()).posts);
  }

  public found(): readonly Post[] {
    return this.#found;
  }
}

function others(
  posts: readonly Post[],
  { here, named }: { here: ReadonlySet<PostKey>; named(post: Post): PostKey | undefined }
): readonly PostKey[] {
  const keys = posts.flatMap(post => named(post) ?? []);
  return [...new Set(keys)].filter(key => !here.has(key));
}
