import { type FieldValues, type NewItem } from '../../emulator/store/Items';
import { bucketOf } from '../../src/domain/bucketOf';
import { monthKey } from '../../src/domain/monthKey';
import { type Named, namedBy } from './namedBy';
import { none } from './Plot';
import { authorIdOf, itemOf, postKeyOf, siteIdOf, type World } from './World';
import { writeText } from './writeText';

const list = 1;
const titleUnits = 200;

/** Rows of Hallway Posts, in the order of their IDs: post number `at` has ID `at + 1`. */
export function* postItems(world: World): Generator<NewItem> {
  const { count, createdS } = world.plot;
  for (let at = 0; at < count; at += 1) {
    const place = { list, at, authorId: authorIdOf(world, at), createdS: createdS[at] ?? 0 };
    yield itemOf(postValues(world, at), place);
  }
}

function postValues(world: World, at: number): FieldValues {
  const { createdS, isRepost } = world.plot;
  const author = String(authorIdOf(world, at));
  const month = monthKey((createdS[at] ?? 0) * 1000);
  const named = namedBy(world, at);
  return {
    PostKey: postKeyOf(world, at),
    AuthorKey: author,
    AuthorMonth: `${author}|${month}`,
    KindMonth: `${named.isQuestion ? 'question' : 'post'}|${month}`,
    SchemaV: 1,
    ...threadValues(world, at),
    ...(isRepost[at] === 1 ? {} : textValues(world, at, named))
  };
}

function threadValues(world: World, at: number): FieldValues {
  const { roots, parents, subjects } = world.plot;
  const [root = none, parent = none, subject = none] = [roots[at], parents[at], subjects[at]];
  if (subject !== none) return { SubjectKey: postKeyOf(world, subject) };
  if (root === none) return {};
  const rootKey = postKeyOf(world, root);
  return {
    RootKey: rootKey,
    RootBucket: `${rootKey}.${bucketOf(postKeyOf(world, at))}`,
    ParentKey: postKeyOf(world, parent),
    Flags: 'reply'
  };
}

function textValues(world: World, at: number, named: Named): FieldValues {
  const keyOf = (person: number): string => String(siteIdOf(world, person));
  const { body, facets } = writeText(at, named, keyOf);
  const praise = named.praised.length > 0 ? { people: named.praised.map(keyOf) } : undefined;
  const extra = facets.length > 0 || praise ? JSON.stringify({ v: 1, facets, media: [], praise }) : null;
  return { Title: body.slice(0, titleUnits), Body: body, Lang: 'en', Extra: extra };
}
