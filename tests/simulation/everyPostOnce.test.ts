import { everyPostOnce } from './everyPostOnce';

/** A thousand each: `npm run simulate -- --set`. */
const postsEach = 60;

describe('five clients that post while half of all requests fail', () => {
  it('lose none and double none', async () => {
    const { posts, failed, doneAndLost, lost, doubled } = await everyPostOnce(postsEach);
    expect({ posts, lost, doubled }).toEqual({ posts: 5 * postsEach, lost: [], doubled: [] });
    expect(failed).toBeGreaterThan(0.5);
    expect(doneAndLost).toBeGreaterThan(0.04);
  }, 120_000);
});
