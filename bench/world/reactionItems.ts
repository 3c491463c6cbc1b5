import { type NewItem } from '../../emulator/store/Items';
import { bucketOf } from '../../src/domain/bucketOf';
import { monthKey } from '../../src/domain/monthKey';
import { allTime } from './calendar';
import { chance } from './chance';
import { authorIdOf, itemOf, postKeyOf, siteIdOf, type World } from './World';
import { hotReactions } from './WorldSize';

const list = 3;
const perPost = 3;
/** Of the posts that a first page shows. */
const perNewPost = 8;
const newShare = 0.02;
/** Makes one post in twenty gather 60 where the average is 8. */
const steepness = 16.3;
const repostShare = 0.04;
/** The golden ratio: any twenty posts in a row are shared out alike. */
const evenStep = 0.618_033_988_749_894_9;
const sprayStride = 7919;
const longestS = 2 * 24 * 3600;
/** Of the moment, in one number with the place; there are fewer reactions than this. */
const places = 2 ** 23;

/** How many people reacted to post number `at`. */
function reactionsTo({ size, plot }: World, at: number): number {
  if (at === plot.hotPost) return hotReactions(size);
  if (plot.isRepost[at] === 1) return 0;
  const elsewhere = (perPost * size.posts - hotReactions(size)) / size.posts - newShare * perNewPost;
  const average =
    at >= (1 - newShare) * size.posts ? perNewPost : elsewhere / (1 - newShare) / (1 - repostShare);
  const exact = average * (steepness + 1) * ((at * evenStep) % 1) ** steepness;
  return Math.min(Math.floor(exact + chance(at, 100)), size.people);
}

/** Rows of Hallway Reactions, in the order they were made: people come by for two days. */
export function* reactionItems(world: World): Generator<NewItem> {
  const { posts, nths } = allReactions(world);
  const order = momentsOf(world, posts);
  for (let row = 0; row < order.length; row += 1) {
    const moment = order[row] ?? 0;
    const place = moment % places;
    const createdS = allTime.fromS + (moment - place) / places;
    yield reactionItem(world, { row, createdS, at: posts[place] ?? 0, nth: nths[place] ?? 0 });
  }
}

/** For each reaction its post, and which of that post's reactions it is. */
function allReactions(world: World): { posts: Uint32Array; nths: Uint16Array } {
  const counts = Array.from({ length: world.plot.count }, (_, at) => reactionsTo(world, at));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [posts, nths] = [new Uint32Array(total), new Uint16Array(total)];
  let place = 0;
  counts.forEach((count, at) => {
    for (let nth = 0; nth < count; nth += 1, place += 1) {
      posts[place] = at;
      nths[place] = nth;
    }
  });
  return { posts, nths };
}

/** Sorted; each is its second since the world began, and its place. */
function momentsOf({ plot }: World, posts: Uint32Array): Float64Array {
  return Float64Array.from(posts, (at, place) => {
    const afterS = 1 + Math.floor(chance(place, 101) ** 4 * longestS);
    const atS = Math.min((plot.createdS[at] ?? 0) + afterS, allTime.toS);
    return (atS - allTime.fromS) * places + place;
  }).sort();
}

function reactionItem(
  world: World,
  { row, createdS, at, nth }: { row: number; createdS: number; at: number; nth: number }
): NewItem {
  const { people } = world.size;
  const person = (Math.floor(chance(at, 102) * people) + nth * sprayStride) % people;
  const [post, userId, target] = [postKeyOf(world, at), siteIdOf(world, person), authorIdOf(world, at)];
  const values = {
    RowKey: `${post}|${userId}|reaction`,
    PostKey: post,
    Bucket: `${post}.${bucketOf(String(userId))}`,
    UserKey: String(userId),
    TargetKey: String(target),
    TargetMonth: `${target}|${monthKey(createdS * 1000)}`,
    Kind: 'like'
  };
  return itemOf(values, { list, at: row, authorId: userId, createdS });
}
