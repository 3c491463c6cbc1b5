import { type Timeline } from '../../src/backend/Timelines';
import { type PostPage } from '../../src/backend/PostStore';
import { type Cost, type Visitor } from './Visitor';

/** What the page of this number takes, once those before it are read; undefined where there is none. */
export async function costOfPage(
  visitor: Visitor,
  timeline: Timeline,
  { newest, number }: { newest: PostPage; number: number }
): Promise<Cost | undefined> {
  let page = newest;
  for (let at = 2; at <= number; at += 1) {
    const cursor = page.olderCursor;
    if (cursor === undefined) return undefined;
    if (at === number) return (await visitor.measure(() => timeline.readOlder(cursor))).cost;
    page = await timeline.readOlder(cursor);
  }
  return undefined;
}
