import { costOfPage } from './costOfPage';
import { type Measured, olderPage, type Round } from './Measured';
import { passerBy } from './measurePlaces';
import { together, visitorOf } from './Visitor';

/** Everybody's posts, the first page of which comes with all else that the first screen needs. */
export async function measureEveryone({ world, isWhole }: Round): Promise<Measured> {
  const visitor = await visitorOf(world, passerBy);
  const { installation, timelines, tallies } = visitor.backend;
  const first = await visitor.measure(async () => {
    const opening = await installation.open();
    if (opening.kind !== 'ready') throw new Error(`The world is ${opening.kind}.`);
    return opening.newest;
  });
  const counted = await visitor.measure(() => tallies.readTallies(first.result.posts));
  const timeline = timelines.of({ kind: 'everyone' });
  const from = { newest: first.result, number: olderPage };
  return [
    ['everyone.any.first', first.cost],
    ['everyone.any.tallies', counted.cost],
    ['everyone.any.firstAndTallies', together(first.cost, counted.cost)],
    ['everyone.any.page10', isWhole ? await costOfPage(visitor, timeline, from) : undefined]
  ];
}
