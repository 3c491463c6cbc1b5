import { createHash } from 'node:crypto';
import { type Mark } from '../../src/backend/MarkStore';
import { parseFollowTarget, printFollowKey, type FollowTarget } from '../../src/domain/Follow';
import { authorOfPostKey, type AuthorKey, type PostKey } from '../../src/domain/PostKey';
import { printReactionKey } from '../../src/domain/Reaction';
import { upnOf } from './organisation/people';
import { follows, likers } from './organisation/talk';
import { backendOf, type SampleSite } from './sampleSite';

/** As many of the newest posts as fill two pages. */
const likedPosts = 40;

interface Person {
  readonly key: AuthorKey;
  put(mark: Mark): Promise<void>;
}

interface Marking {
  /** Oldest first. */
  readonly keys: readonly PostKey[];
  readonly nowMs: number;
}

/** Who likes what and who follows whom, as the people concerned. Doing it again adds nothing. */
export async function writeMarks(site: SampleSite, { keys, nowMs }: Marking): Promise<void> {
  const people = new Map<string, Person>();
  const personOf = async (account: string): Promise<Person> => {
    const person = people.get(account) ?? (await openAs(site, { account, nowMs }));
    people.set(account, person);
    return person;
  };
  for (const post of keys.slice(-likedPosts)) {
    for (const account of likers.slice(0, likesOf(post))) await like(await personOf(account), post);
  }
  for (const [account, targets] of Object.entries(follows)) {
    for (const written of targets) await follow(await personOf(account), await targetOf(written, personOf));
  }
}

/** Most have few, a few have many; the same each time. */
function likesOf(post: PostKey): number {
  const [chance = 0] = createHash('sha256').update(post).digest();
  return Math.floor((chance / 256) ** 3 * (likers.length + 1));
}

async function like({ key, put }: Person, post: PostKey): Promise<void> {
  if (authorOfPostKey(post) === key) return;
  const row = printReactionKey({ post, user: key, slot: 'reaction' });
  await put({ list: 'reactions', key: row, value: 'like' });
}

async function follow({ key, put }: Person, target: FollowTarget): Promise<void> {
  await put({ list: 'follows', key: printFollowKey({ follower: key, target }), value: '' });
}

async function targetOf(
  written: string,
  personOf: (account: string) => Promise<Person>
): Promise<FollowTarget> {
  if (!written.startsWith('#')) return { kind: 'person', person: (await personOf(written)).key };
  const target = parseFollowTarget(written);
  if (!target) throw new Error(`${written} is no tag.`);
  return target;
}

async function openAs(
  site: SampleSite,
  { account, nowMs }: { account: string; nowMs: number }
): Promise<Person> {
  const { marks, installation } = backendOf(site, upnOf(account), { nowMs: () => nowMs });
  const opening = await installation.open();
  if (opening.kind !== 'ready') throw new Error(`${account} cannot open Hallway: ${opening.kind}.`);
  return { key: opening.user.key, put: mark => marks.putMark(mark) };
}
