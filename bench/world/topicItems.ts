import { type NewItem } from '../../emulator/store/Items';
import { monthKey } from '../../src/domain/monthKey';
import { namedBy } from './namedBy';
import { none } from './Plot';
import { authorIdOf, itemOf, postKeyOf, siteIdOf, type World } from './World';

const list = 2;
/** They are written with their post, after it. */
const laterS = 1;

/** Rows of Hallway Topics: what each post names, and whom it answers. */
export function* topicItems(world: World): Generator<NewItem> {
  const { plot } = world;
  let row = 0;
  for (let at = 0; at < plot.count; at += 1) {
    const createdS = (plot.createdS[at] ?? 0) + laterS;
    const [postKey, month] = [postKeyOf(world, at), monthKey(createdS * 1000)];
    for (const key of topicKeysOf(world, at)) {
      const values = { RowKey: `${postKey}|${key}`, Key: key, KeyMonth: `${key}|${month}`, PostKey: postKey };
      yield itemOf(values, { list, at: row, authorId: authorIdOf(world, at), createdS });
      row += 1;
    }
  }
}

function topicKeysOf(world: World, at: number): readonly string[] {
  const { tags, mentioned, praised, isQuestion } = namedBy(world, at);
  const parent = world.plot.parents[at] ?? none;
  return [
    ...(parent === none ? [] : [`>${authorIdOf(world, parent)}`]),
    ...tags.map(tag => `#${tag}`),
    ...mentioned.map(person => `@${siteIdOf(world, person)}`),
    ...praised.map(person => `!${siteIdOf(world, person)}`),
    ...(isQuestion ? ['?open'] : [])
  ];
}
