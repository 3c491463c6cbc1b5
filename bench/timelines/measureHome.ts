import { type ReaderName } from '../world/Cast';
import { wrongPosts } from './bruteForce';
import { costOfPage } from './costOfPage';
import { type Measured, olderPage, type Round } from './Measured';
import { type Cost, type Visitor, visitorOf, withTallies } from './Visitor';

/** Home of one reader: with nothing known at all; once it is known whom he follows; on the next visit, with what this one learned. */
export async function measureHome(reader: ReaderName, { world, truth, isWhole }: Round): Promise<Measured> {
  const upn = world.landmarks.readers[reader];
  const visitor = await visitorOf(world, upn);
  const { user } = await visitor.backend.installation.open();
  await visitor.backend.follows.readFollows();
  const cached = await visitor.measure(() => homeOf(visitor).readNewest());

  const back = await visitorOf(world, upn);
  await back.backend.installation.open();
  await back.backend.follows.readFollows();
  back.backend.timelines.recall?.((await visitor.backend.timelines.lessons?.()) ?? '');
  const learned = await back.measure(() => homeOf(back).readNewest());

  const stranger = await visitorOf(world, upn, user);
  const cold = await stranger.measure(async () => {
    const { installation, timelines } = stranger.backend;
    // As a page that opens there does; the script that reads timelines comes while SharePoint is asked what is here.
    timelines.prepare?.({ kind: 'home' });
    await installation.open();
    return homeOf(stranger).readNewest();
  });
  const expected = truth.newestIds({ kind: 'home' }, user?.key ?? '');
  const first = ({ result, cost }: typeof cold): Cost => ({
    ...cost,
    wrongPosts: wrongPosts(result, expected)
  });
  const from = { newest: learned.result, number: olderPage };
  return [
    [`home.${reader}.cold`, first(cold)],
    [`home.${reader}.cached`, first(cached)],
    [`home.${reader}.cachedAndTallies`, isWhole ? await withTallies(visitor, cached) : undefined],
    [`home.${reader}.learned`, first(learned)],
    [`home.${reader}.page10`, isWhole ? await costOfPage(back, homeOf(back), from) : undefined]
  ];
}

function homeOf({ backend }: Visitor): ReturnType<typeof backend.timelines.of> {
  return backend.timelines.of({ kind: 'home' });
}
