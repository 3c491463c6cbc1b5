import { type Cost, type Visitor } from './Visitor';

/** A timeline as the bench reads it. */
export interface Pages {
  readNewest(): Promise<PageRead>;
  readOlder(cursor: number): Promise<PageRead>;
}

export interface PageRead {
  readonly posts: readonly unknown[];
  readonly olderCursor?: number;
}

/** What the page of this number takes, once those before it are read; undefined where there is none. */
export async function costOfPage(
  visitor: Visitor,
  pages: Pages,
  { newest, number }: { newest: PageRead; number: number }
): Promise<Cost | undefined> {
  let page = newest;
  for (let at = 2; at <= number; at += 1) {
    const cursor = page.olderCursor;
    if (cursor === undefined) return undefined;
    if (at === number) return (await visitor.measure(() => pages.readOlder(cursor))).cost;
    page = await pages.readOlder(cursor);
  }
  return undefined;
}
