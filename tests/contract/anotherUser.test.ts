import { AnotherUserError } from '../../src/backend/errors';
import { createSharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { emulatorWorld, siteUrl } from './emulatorWorld';
import { people, startMs } from './World';

const host = 'http://127.0.0.1:4780';

describe('a page whose browser has been taken over by somebody else', () => {
  it('posts nothing in his name', async () => {
    const world = await emulatorWorld();
    await world.as('owner').installation.setUp(() => undefined);
    const cookieOf = async (upn: string): Promise<string> => {
      const response = await world.emulator.handle(
        new Request(`${host}/_emulator/signin?user=${upn}&to=/`, { redirect: 'manual' })
      );
      return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    };
    let cookie = await cookieOf(people.ann.upn);
    const { posts, installation } = createSharePointBackend({
      webUrl: siteUrl,
      fetch: (url, init) => {
        const headers = new Headers(init.headers);
        headers.set('Cookie', cookie);
        return world.emulator.handle(new Request(url, { ...init, headers, signal: null }));
      },
      platform: { clock: { nowMs: () => startMs }, timers: { after: () => () => undefined } },
      signing: { kind: 'cookie' }
    });
    const opening = await installation.open();
    const key = opening.user?.key ?? '';
    await posts.add({ key: `${key}.0000000000001`, text: 'by Ann' });
    cookie = await cookieOf(people.bo.upn);
    await expect(posts.add({ key: `${key}.0000000000002`, text: 'by Ann, too' })).rejects.toBeInstanceOf(
      AnotherUserError
    );
    const { posts: stored } = await world.as('bo').posts.readNewest();
    expect(stored.map(({ text }) => text)).toEqual(['by Ann']);
    world.close();
  });
});
