import { AnotherUserError } from '../../src/backend/errors';
import {
  createSharePointBackend,
  type SharePointBackend
} from '../../src/backend/sharepoint/createSharePointBackend';
import { siteUrl, type EmulatorWorld } from './emulatorWorld';
import { readyWorld } from './readyWorld';
import { people, startMs } from './World';

const host = 'http://127.0.0.1:4780';

let world: EmulatorWorld;

beforeEach(async () => {
  world = await readyWorld();
});

afterEach(() => world.close());

/** A page of Ann's, whose browser may be given another cookie. */
async function pageOfAnn(): Promise<SharePointBackend & { signIn(upn: string): Promise<void> }> {
  const cookieOf = async (upn: string): Promise<string> => {
    const response = await world.emulator.handle(
      new Request(`${host}/_emulator/signin?user=${upn}&to=/`, { redirect: 'manual' })
    );
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  let cookie = await cookieOf(people.ann.upn);
  const backend = createSharePointBackend({
    webUrl: siteUrl,
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('Cookie', cookie);
      return world.emulator.handle(new Request(url, { ...init, headers, signal: null }));
    },
    platform: { clock: { nowMs: () => startMs }, timers: { after: () => () => undefined } },
    signing: { kind: 'cookie' }
  });
  return { ...backend, signIn: async upn => void (cookie = await cookieOf(upn)) };
}

describe('a page whose browser has been taken over by somebody else', () => {
  it('posts nothing in his name', async () => {
    const { posts, installation, signIn } = await pageOfAnn();
    const opening = await installation.open();
    const key = opening.user?.key ?? '';
    await posts.add({ key: `${key}.0000000000001`, text: 'by Ann' });
    await signIn(people.bo.upn);
    await expect(posts.add({ key: `${key}.0000000000002`, text: 'by Ann, too' })).rejects.toBeInstanceOf(
      AnotherUserError
    );
    const { posts: stored } = await world.as('bo').posts.readNewest();
    expect(stored.map(({ text }) => text)).toEqual(['by Ann']);
  });

  it('notices when it refreshes', async () => {
    const { posts, installation, signIn } = await pageOfAnn();
    await installation.open();
    await expect(posts.readSince(0)).resolves.toMatchObject({ isComplete: true });
    await signIn(people.bo.upn);
    await expect(posts.readSince(0)).rejects.toBeInstanceOf(AnotherUserError);
  });
});
