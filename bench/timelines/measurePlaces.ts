import { type Place } from '../../src/domain/Place';
import { type Landmarks } from '../world/Landmarks';
import { upnOf } from '../world/Cast';
import { wrongPosts } from './bruteForce';
import { costOfPage } from './costOfPage';
import { isWanted, type Measured, olderPage, type Round } from './Measured';
import { visitorOf, withTallies } from './Visitor';

/** Whoever comes by. */
export const passerBy = upnOf(4);

/** People, topics and conversations, each by somebody who has seen nothing but the newest posts. */
export async function measurePlaces(round: Round): Promise<Measured> {
  const measured: (readonly [string, Measured[number][1]])[] = [];
  const places = placesIn(round.world.landmarks).filter(([name]) => isWanted(round, name));
  for (const [name, place] of places) measured.push(...(await measurePlace({ name, place }, round)));
  return measured;
}

function placesIn({ people, topics, threads }: Landmarks): readonly (readonly [string, Place])[] {
  return [
    ...Object.entries(people).map(
      ([name, person]) => [`person.${name}`, { kind: 'person', person }] as const
    ),
    ...Object.entries(topics).map(([name, tag]) => [`topic.${name}`, { kind: 'topic', tag }] as const),
    ...Object.entries(threads).map(([name, root]) => [`thread.${name}`, { kind: 'thread', root }] as const)
  ];
}

async function measurePlace(
  { name, place }: { name: string; place: Place },
  { world, truth, isWhole }: Round
): Promise<Measured> {
  const visitor = await visitorOf(world, passerBy);
  const { user } = await visitor.backend.installation.open();
  const timeline = visitor.backend.timelines.of(place);
  const first = await visitor.measure(() => timeline.readNewest());
  const expected = truth.newestIds(place, user?.key ?? '');
  const from = { newest: first.result, number: olderPage };
  return [
    [`${name}.firstAndTallies`, isWhole ? await withTallies(visitor, first) : undefined],
    [`${name}.first`, { ...first.cost, wrongPosts: wrongPosts(first.result, expected) }],
    [`${name}.page10`, isWhole ? await costOfPage(visitor, timeline, from) : undefined]
  ];
}
