import { ConflictError, DuplicateKeyError, ForbiddenError, NotFoundError } from '../../src/backend/errors';
import { type CurrentUser, type Opening } from '../../src/backend/Installation';
import { type Post } from '../../src/domain/Post';
import { people, startMs, type Role, type World } from './World';

/** What every backend promises, whoever keeps the posts. */
export function describeBackend(name: string, createWorld: () => World | Promise<World>): void {
  describe(`${name} before it is set up`, () => {
    let world: World;
    beforeEach(async () => (world = await createWorld()));
    afterEach(() => world.close());

    it.each([
      ['owner', true],
      ['ann', false],
      ['visitor', false]
    ] as const)('tells %s whether he may set it up', async (role, canSetUp) => {
      expect(await world.as(role).installation.open()).toMatchObject({
        kind: 'notSetUp',
        user: { ...people[role], rights: { canSetUp } }
      });
    });

    it('tells a member whom to ask', async () => {
      expect(await world.as('ann').installation.readOwnerNames()).toEqual([people.owner.displayName]);
    });

    it('is set up by an owner, step by step, and may be set up again', async () => {
      const steps: string[] = [];
      const { installation } = world.as('owner');
      await installation.setUp(({ doneSteps, totalSteps }) => steps.push(`${doneSteps}/${totalSteps}`));
      expect(steps).toEqual(steps.map((_, index) => `${index + 1}/${steps.length}`));
      await installation.setUp(() => undefined);
      expect(await installation.open()).toMatchObject({ kind: 'ready', newest: { posts: [] } });
    });

    it('is not set up by a member', async () => {
      const { installation } = world.as('ann');
      await expect(installation.setUp(() => undefined)).rejects.toBeInstanceOf(ForbiddenError);
      expect((await installation.open()).kind).toBe('notSetUp');
    });
  });

  describe(name, () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld();
      await world.as('owner').installation.setUp(() => undefined);
    });
    afterAll(() => world.close());

    async function userOf(role: Role): Promise<CurrentUser> {
      const opening: Opening = await world.as(role).installation.open();
      if (!opening.user) throw new Error(`${role} is nobody`);
      return opening.user;
    }

    async function keyOf(role: Role, tail: string): Promise<string> {
      return `${(await userOf(role)).key}.${tail.padStart(13, '0')}`;
    }

    async function publish(role: Role, tail: string, text = tail): Promise<Post> {
      return world.as(role).posts.add({ key: await keyOf(role, tail), text });
    }

    it('gives back every character of a post, its writer and its time', async () => {
      world.advance(60_000);
      const text = 'Ünïcödé 👩‍👩‍👧‍👦 مرحبا <b>&amp; "quotes" \'n\' {json}\n\n\\ % # ? + שלום';
      const added = await publish('ann', 'chars', text);
      const [read] = (await world.as('bo').posts.readNewest()).posts;
      expect(read).toMatchObject({
        key: added.key,
        id: added.id,
        etag: added.etag,
        text,
        createdAtMs: startMs + 60_000,
        author: { ...people.ann, isVerified: true }
      });
      expect(read).toEqual(added);
    });

    it('adds once what is sent twice under one key', async () => {
      const first = await publish('ann', 'twice');
      const second = await publish('ann', 'twice');
      expect(second).toEqual(first);
      const { posts } = await world.as('ann').posts.readNewest();
      expect(posts.filter(post => post.key === first.key)).toHaveLength(1);
    });

    it('refuses a key that another post of the same writer holds', async () => {
      await publish('ann', 'reused', 'one thing');
      await expect(publish('ann', 'reused', 'another thing')).rejects.toBeInstanceOf(DuplicateKeyError);
    });

    it("refuses a key that somebody else's row holds", async () => {
      const key = await keyOf('ann', 'squatted');
      await world.as('bo').posts.add({ key, text: 'squatting' });
      await expect(world.as('ann').posts.add({ key, text: 'mine' })).rejects.toBeInstanceOf(
        DuplicateKeyError
      );
    });

    it('tells who holds a key: nobody, oneself or another', async () => {
      const { posts } = world.as('ann');
      const mine = await publish('ann', 'holder');
      const squatted = await keyOf('ann', 'holder2');
      await world.as('bo').posts.add({ key: squatted, text: 'squatting' });
      expect(await posts.findHolder(mine)).toEqual({ kind: 'mine', post: mine });
      const another = { kind: 'another', isThrownAway: false };
      expect(await posts.findHolder({ key: squatted, text: 'mine' })).toEqual(another);
      expect(await posts.findHolder({ key: await keyOf('ann', 'holder3'), text: 'nobody’s' })).toEqual({
        kind: 'nobody'
      });
    });

    it('tells whether words were thrown away by oneself', async () => {
      const { posts } = world.as('ann');
      const gone = await publish('ann', 'thrownaway', 'Thrown away, and missed');
      expect(await posts.findHolder(gone)).toMatchObject({ kind: 'mine' });
      await posts.remove(gone);
      expect(await posts.findHolder(gone)).toEqual({ kind: 'removed' });
      const never = { key: await keyOf('ann', 'neverthrown'), text: 'Never thrown away' };
      expect(await posts.findHolder(never)).toEqual({ kind: 'nobody' });
    });

    it('finds a post by its key, or not', async () => {
      const added = await publish('bo', 'findme');
      expect(await world.as('ann').posts.readByKey(added.key)).toEqual(added);
      expect(await world.as('ann').posts.readByKey(await keyOf('bo', 'nothere'))).toBeUndefined();
      expect(await world.as('ann').posts.readByKey("' or 1 eq 1")).toBeUndefined();
    });

    it('changes the text of a post, and says when', async () => {
      const added = await publish('ann', 'edited', 'befor');
      world.advance(90_500);
      const edited = await world.as('ann').posts.edit(added, 'before');
      expect(edited).toMatchObject({ key: added.key, id: added.id, text: 'before' });
      expect(edited.etag).not.toBe(added.etag);
      expect(edited.editedAtMs).toBeGreaterThan(added.createdAtMs);
      expect(await world.as('bo').posts.readByKey(added.key)).toEqual(edited);
    });

    it('refuses to change a post that was changed since it was read', async () => {
      const added = await publish('ann', 'conflict');
      const edited = await world.as('ann').posts.edit(added, 'first');
      await expect(world.as('ann').posts.edit(added, 'second')).rejects.toBeInstanceOf(ConflictError);
      expect((await world.as('ann').posts.edit(edited, 'second')).text).toBe('second');
    });

    it('removes a post, whatever it has become, and does not mind if it is gone', async () => {
      const added = await publish('ann', 'removed');
      await world.as('ann').posts.edit(added, 'later');
      await world.as('ann').posts.remove(added);
      await world.as('ann').posts.remove(added);
      expect(await world.as('bo').posts.readByKey(added.key)).toBeUndefined();
      await expect(world.as('ann').posts.edit(added, 'x')).rejects.toBeInstanceOf(NotFoundError);
    });

    it("lets nobody touch another's post", async () => {
      const added = await publish('ann', 'untouched');
      await expect(world.as('bo').posts.edit(added, 'bo was here')).rejects.toBeInstanceOf(ForbiddenError);
      await expect(world.as('bo').posts.remove(added)).rejects.toBeInstanceOf(ForbiddenError);
      expect(await world.as('ann').posts.readByKey(added.key)).toEqual(added);
    });

    it('lets a visitor read and do nothing else', async () => {
      const rights = { canPost: false, canEditOwn: false, canDeleteOwn: false, canSetUp: false };
      const opening = await world.as('visitor').installation.open();
      expect(opening).toMatchObject({ kind: 'ready', user: { rights } });
      await expect(publish('visitor', 'loud')).rejects.toBeInstanceOf(ForbiddenError);
    });

    it('pages from the newest to the oldest, each post once', async () => {
      for (let number = 1; number <= 45; number += 1) await publish('bo', `page${number}`);
      const { posts } = world.as('ann');
      let page = await posts.readNewest();
      const pages = [page.posts];
      while (page.olderCursor !== undefined) {
        page = await posts.readOlder(page.olderCursor);
        pages.push(page.posts);
      }
      const ids = pages.flat().map(post => post.id);
      expect(ids).toEqual([...new Set(ids)].sort((one, other) => Number(other) - Number(one)));
      expect(pages.slice(0, 2).map(list => list.length)).toEqual([20, 20]);
      expect(pages.flat().filter(post => post.text.startsWith('page'))).toHaveLength(45);
    });

    it('reads what is above an ID', async () => {
      const before = await publish('ann', 'before');
      const after = await publish('bo', 'after');
      const window = await world.as('ann').posts.readSince(before.id ?? 0);
      expect(window).toEqual({ posts: [after], unavailableIds: [], isComplete: true });
    });
  });
}
