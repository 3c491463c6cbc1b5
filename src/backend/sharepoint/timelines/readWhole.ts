import { readPostRow } from '../readPostRow';
import { idIn } from '../wire';
import { type WholePost } from './WholePost';

export interface WholeRows {
  readonly posts: readonly WholePost[];
  /** IDs of rows that could not be shown. */
  readonly unavailableIds: readonly number[];
}

/** Rows with all their columns. Total. */
export function readWhole(rows: readonly unknown[], serverNowMs: number): WholeRows {
  const posts: WholePost[] = [];
  const unavailableIds: number[] = [];
  for (const row of rows) {
    const reading = readPostRow(row, serverNowMs);
    if (reading.ok) {
      const { post } = reading;
      const { key: postKey, id, createdAtMs: createdMs } = post;
      posts.push({ postKey, id, createdMs, post, writerId: idIn(row, 'AuthorId') });
    } else if (reading.id !== undefined) unavailableIds.push(reading.id);
  }
  return { posts, unavailableIds };
}
