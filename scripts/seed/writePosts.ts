import { createHash } from 'node:crypto';
import { type PostStore } from '../../src/backend/PostStore';
import { composeFacets, type KeyedMention } from '../../src/domain/composeFacets';
import { type AuthorKey, makePostKey, type PostKey } from '../../src/domain/PostKey';
import { upnOf } from './organisation/people';
import { type SamplePost } from './organisation/posts/SamplePost';
import { answers } from './organisation/talk';
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
 * @returns their keys, in the same order
 */
export async function writePosts(
  site: SampleSite,
  { posts, endsAtMs, onProgress }: Writing
): Promise<readonly PostKey[]> {
  const clock = { atMs: endsAtMs, nowMs: () => clock.atMs };
  const writers = new Map<string, Writer>();
  const writerOf = async (account: string): Promise<Writer> => {
    const writer = writers.get(account) ?? (await openAs(site, { account, clock }));
    writers.set(account, writer);
    return writer;
  };
  const keys: PostKey[] = [];
  for (const post of posts) {
    clock.atMs = endsAtMs + post.offsetMinutes * millisecondsPerMinute;
    await site.control.moveClock(clock.atMs);
    const writer = await writerOf(post.account);
    const key = keyOf(post, { writer: writer.key, nowMs: clock.atMs });
    const mentions = await mentionsIn(post.text, async account => (await writerOf(account)).key);
    const facets = await composeFacets(post.text, { mentions, digest });
    await writer.posts.add({ key, text: post.text, facets, ...answering(post, { posts, keys }) });
    keys.push(key);
    if (keys.length % postsPerReport === 0) onProgress(`Writing posts: ${keys.length} of ${posts.length}`);
  }
  return keys;
}

/** None of the sample answers an answer. */
function answering(
  { text }: SamplePost,
  { posts, keys }: { posts: readonly SamplePost[]; keys: readonly PostKey[] }
): { readonly rootKey?: PostKey; readonly parentKey?: PostKey } {
  const question = answers.find(([answer]) => text.startsWith(answer))?.[1];
  const asked = question === undefined ? -1 : posts.findIndex(post => post.text.startsWith(question));
  const key = keys[asked];
  return key === undefined ? {} : { rootKey: key, parentKey: key };
}

/** Accounts as people of the sample write them: `@aisha.bello`. */
async function mentionsIn(
  text: string,
  keyOfAccount: (account: string) => Promise<AuthorKey>
): Promise<readonly KeyedMention[]> {
  const found = [...text.matchAll(/(?<=^|\s)@([a-z]+\.[a-z-]+)/g)];
  return Promise.all(
    found.map(async ({ index, 0: written, 1: account = '' }) => ({
      start: index,
      end: index + written.length,
      key: await keyOfAccount(account)
    }))
  );
}

async function digest(text: string): Promise<Uint8Array> {
  return createHash('sha256').update(text).digest();
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
