import { createHash } from 'node:crypto';
import { type AuthorKey, makePostKey, type PostKey } from '../../src/domain/PostKey';
import { type PostStore } from '../../src/backend/PostStore';
import { upnOf } from './organisation/people';
import { type SamplePost } from './organisation/posts/SamplePost';
import { backendOf, type SampleSite } from './sampleSite';

interface Writer {
  readonly key: AuthorKey;
  readonly posts: PostStore;
}

interface Writing {
  /** Oldest first. */
  readonly posts: readonly SamplePost[];
  readonly endsAtMs: number;
  onProgress(message: string): void;
}

const millisecondsPerMinute = 60_000;
const postsPerReport = 90;

/**
 * Writes every post as its author, at its moment, through Hallway's own backend. Keys follow from author and
 * moment alone, so that a run after an interrupted one meets the same keys and adds only what is missing.
 */
export async function writePosts(site: SampleSite, { posts, endsAtMs, onProgress }: Writing): Promise<void> {
  const clock = { atMs: endsAtMs, nowMs: () => clock.atMs };
  const writers = new Map<string, Writer>();
  for (const [index, post] of posts.entries()) {
    clock.atMs = endsAtMs + post.offsetMinutes * millisecondsPerMinute;
    await site.control.moveClock(clock.atMs);
    const writer = writers.get(post.account) ?? (await openAs(site, { account: post.account, clock }));
    writers.set(post.account, writer);
    await writer.posts.add({ key: keyOf(post, { writer: writer.key, nowMs: clock.atMs }), text: post.text });
    const count = index + 1;
    if (count % postsPerReport === 0) onProgress(`Writing posts: ${count} of ${posts.length}`);
  }
}

async function openAs(
  site: SampleSite,
  { account, clock }: { account: string; clock: { nowMs(): number } }
): Promise<Writer> {
  const { posts, installation } = backendOf(site, upnOf(account), clock);
  const opening = await installation.open();
  if (opening.kind !== 'ready') throw new Error(`${account} cannot open Hallway: ${opening.kind}.`);
  return { key: opening.user.key, posts };
}

function keyOf(post: SamplePost, { writer, nowMs }: { writer: AuthorKey; nowMs: number }): PostKey {
  return makePostKey(writer, { nowMs, entropy: createHash('sha256').update(post.text).digest() });
}
