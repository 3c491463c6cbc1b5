import { type Measured, type Round } from './Measured';
import { passerBy } from './measurePlaces';
import { visitorOf } from './Visitor';

/** What others made of the post to which everybody reacted. */
export async function measureHotPost({ world }: Round): Promise<Measured> {
  const visitor = await visitorOf(world, passerBy);
  const { installation, posts, tallies } = visitor.backend;
  await installation.open();
  const post = await posts.readByKey(world.landmarks.hotPost);
  if (!post) throw new Error('The hot post is gone.');
  const { cost } = await visitor.measure(() => tallies.readTallies([post]));
  return [['post.hot.tallies', cost]];
}
