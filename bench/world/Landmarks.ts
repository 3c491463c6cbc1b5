import { type AuthorKey, type PostKey } from '../../src/domain/PostKey';
import { type TagKey } from '../../src/domain/TopicKey';
import { nowMs } from './calendar';
import { type ReaderName, readerNames, upnOf } from './Cast';
import { none, type Plot } from './Plot';
import { dormantTag, tagOfRank } from './tags';
import { postKeyOf, siteIdOf, type World } from './World';

/** What is measured in a world, by its keys. */
export interface Landmarks {
  readonly nowMs: number;
  readonly posts: number;
  /** User principal names. */
  readonly readers: Readonly<Record<ReaderName, string>>;
  readonly people: Readonly<Record<'burst' | 'famous' | 'busiest' | 'usual' | 'rare', AuthorKey>>;
  readonly topics: Readonly<Record<'busiest' | 'usual' | 'dormant', TagKey>>;
  readonly threads: Readonly<Record<'dead' | 'lively', PostKey>>;
  readonly hotPost: PostKey;
}

export function landmarksOf(world: World): Landmarks {
  const { cast, plot, size } = world;
  const keyOf = (person: number): AuthorKey => String(siteIdOf(world, person));
  const readers = readerNames.map(name => [name, upnOf(cast.readers[name])] as const);
  return {
    nowMs,
    posts: size.posts,
    readers: Object.fromEntries(readers) as Record<ReaderName, string>,
    people: {
      burst: keyOf(cast.burst),
      famous: keyOf(cast.famous),
      busiest: keyOf(cast.personOfRank(0)),
      usual: keyOf(cast.personOfRank(size.people >> 1)),
      rare: keyOf(cast.personOfRank(size.people - readerNames.length - 1))
    },
    topics: { busiest: tagOfRank(0), usual: tagOfRank(200), dormant: dormantTag },
    threads: { dead: postKeyOf(world, plot.deadRoot), lively: postKeyOf(world, liveliest(plot)) },
    hotPost: postKeyOf(world, plot.hotPost)
  };
}

/** Of the last tenth of the posts, the one whose conversation grew longest. */
function liveliest({ count, roots }: Plot): number {
  const replies = new Map<number, number>();
  for (let at = Math.floor(count * 0.9); at < count; at += 1) {
    const root = roots[at] ?? none;
    if (root >= 0.9 * count) replies.set(root, (replies.get(root) ?? 0) + 1);
  }
  const [longest] = [...replies].sort(([, one], [, other]) => other - one);
  return longest?.[0] ?? 0;
}
