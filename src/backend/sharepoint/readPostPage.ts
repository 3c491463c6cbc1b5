import { type Post } from '../../domain/Post';
import { readPostRow } from './readPostRow';
import { idIn, rowsOf } from './wire';

type Numbered = Post & { readonly id: number };

export interface PostRows {
  readonly posts: readonly Post[];
  readonly unavailableIds: readonly number[];
  readonly rowCount: number;
  /** Undefined where no row had one. */
  readonly lowestId?: number;
}

/** IDs grow with time, give or take what two servers' clocks differ by. */
const slackMs = 5 * 60_000;

/** Reads a page of rows, newest first, leaving out and counting what cannot be shown. Never throws. */
export function readPostPage(answer: unknown, serverNowMs: number): PostRows {
  const rows = rowsOf(answer);
  const readings = rows.map(row => readPostRow(row, serverNowMs));
  const posts = readings.flatMap(reading => (reading.ok ? [reading.post] : []));
  const ids = rows.flatMap(row => idIn(row, 'Id') ?? []);
  return {
    posts: clampTimes(posts),
    // A row without even an ID gets a number no real row has, so that each is counted once.
    unavailableIds: readings.flatMap((reading, index) => (reading.ok ? [] : [reading.id ?? -1 - index])),
    rowCount: rows.length,
    lowestId: ids.length === 0 ? undefined : Math.min(...ids)
  };
}

/**
 * The time of a row can be forged, its ID cannot. A row that claims a time outside that of its two neighbours is
 * moved between them; where the neighbours contradict each other, nothing is known and nothing is moved.
 */
export function clampTimes(posts: readonly Numbered[]): readonly Numbered[] {
  return posts.map((post, index) => {
    const [newer, older] = [posts[index - 1], posts[index + 1]];
    if (!newer || !older || older.createdAtMs > newer.createdAtMs) return post;
    const earliest = older.createdAtMs - slackMs;
    const latest = newer.createdAtMs + slackMs;
    const createdAtMs = Math.min(Math.max(post.createdAtMs, earliest), latest);
    return createdAtMs === post.createdAtMs ? post : Object.freeze({ ...post, createdAtMs });
  });
}
