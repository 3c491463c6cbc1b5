import { UnexpectedError } from '../../src/backend/errors';
import { type Mark } from '../../src/backend/MarkStore';
import { type Post } from '../../src/domain/Post';
import { type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';

/** Answers that say "done" and hold nothing: an empty list would be a lie. */
let world: EmulatorWorld;
let post: Post;

beforeAll(async () => {
  world = await readyWorld();
  const { user } = await world.as('ann').installation.open();
  post = await world.as('ann').posts.add({ key: `${user?.key}.0000000000001`, text: 'here to stay' });
});
afterAll(() => world.close());
afterEach(() => world.emulator.faults.clear());

const spoil = (pathMatches: string, place: 'request' | 'part' | 'either' = 'either'): void => {
  world.emulator.faults.add({ on: { pathMatches, in: place }, fault: 'emptyBody' });
};

describe('an answer without rows', () => {
  it.each([
    ['the newest posts', () => world.as('ann').posts.readNewest()],
    ['older posts', () => world.as('ann').posts.readOlder(9)],
    ['what is new', () => world.as('ann').posts.readSince(0)],
    ['one post', () => world.as('ann').posts.readByKey(post.key)],
    ['whose key it is', () => world.as('ann').posts.findHolder(post)]
  ])('is not taken for an empty list: %s', async (_, read) => {
    spoil('HallwayPosts');
    await expect(read()).rejects.toBeInstanceOf(UnexpectedError);
  });

  it('is not taken for an empty recycle bin', async () => {
    spoil('recyclebin');
    const missing = { ...post, key: post.key.replace(/1$/, '9') };
    await expect(world.as('ann').posts.findHolder(missing)).rejects.toBeInstanceOf(UnexpectedError);
    await expect(world.as('ann').posts.findHolder(post)).resolves.toMatchObject({ kind: 'mine' });
  });

  it('is not taken for a mark that is gone', async () => {
    spoil('HallwayReactions.*items');
    const mark: Mark = { list: 'reactions', key: `${post.key}|17|reaction`, value: 'like' };
    await expect(world.as('ann').marks.removeMark(mark)).rejects.toBeInstanceOf(UnexpectedError);
  });

  it.each([
    ['the posts', 'HallwayPosts.*items'],
    ['the rights', "HallwayPosts'\\)$"],
    ['the settings', 'HallwaySettings'],
    ['who is here', '/_api/web$']
  ])('does not open a Hallway without it: %s', async (_, path) => {
    spoil(path, 'part');
    await expect(world.as('ann').installation.open()).rejects.toBeInstanceOf(UnexpectedError);
  });

  it('says nothing of who is signed in now', async () => {
    const ann = await world.inBrowser('ann');
    await ann.installation.open();
    world.emulator.faults.add({ on: { pathMatches: 'items$' }, fault: 'digestExpired', times: 1 });
    spoil('/_api/web$');
    const another = { key: post.key.replace(/1$/, '2'), text: 'in doubt' };
    await expect(ann.posts.add(another)).rejects.toBeInstanceOf(UnexpectedError);
    world.emulator.faults.clear();
    await expect(ann.posts.add(another)).resolves.toMatchObject({ text: 'in doubt' });
  });
});
