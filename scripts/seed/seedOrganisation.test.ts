import { createEmulator, type RunningEmulator } from '../../emulator/createEmulator';
import { type SharePointBackend } from '../../src/backend/sharepoint/createSharePointBackend';
import { type Post } from '../../src/domain/Post';
import { people, upnOf } from './organisation/people';
import { samplePosts } from './organisation/posts';
import { signIns } from './organisation/signIns';
import { backendOf, type SampleSite } from './sampleSite';
import { seedOrganisation } from './seedOrganisation';
import { createTenantControl } from './TenantControl';

const baseUrl = 'http://127.0.0.1';
const siteUrl = '/sites/hallway';
const today = new Date(2026, 9, 14, 9);
const nowMs = new Date(2026, 9, 14, 11, 30).getTime();

const samples = samplePosts.map(post => ({
  upn: upnOf(post.account).toLowerCase(),
  text: post.text,
  createdAtMs: today.getTime() + post.offsetMinutes * 60_000
}));

function newTenant(): RunningEmulator {
  return createEmulator({ database: ':memory:', seed: 1, clock: { now: () => nowMs } });
}

interface SeedChoices {
  readonly on: Date;
  readonly fetch: RunningEmulator['handle'];
  readonly posts: typeof samplePosts;
}

async function seed(
  emulator: RunningEmulator,
  { on = today, fetch = emulator.handle, posts = samplePosts }: Partial<SeedChoices> = {}
): Promise<void> {
  await seedOrganisation({ fetch, baseUrl, siteUrl, today: on, posts, onProgress: () => undefined });
}

function backendIn(emulator: RunningEmulator, upn: string, url = siteUrl): SharePointBackend {
  const control = createTenantControl({ fetch: emulator.handle, baseUrl });
  const site: SampleSite = { control, webUrl: baseUrl + url };
  return backendOf(site, upn, { nowMs: () => nowMs });
}

/** Every post, oldest first, as a member pages to them. */
async function readAll(emulator: RunningEmulator): Promise<Post[]> {
  const { posts: store } = backendIn(emulator, signIns.member);
  const all: Post[] = [];
  let page = await store.readNewest();
  all.push(...page.posts);
  while (page.olderCursor !== undefined) {
    page = await store.readOlder(page.olderCursor);
    all.push(...page.posts);
  }
  return all.reverse();
}

function essence(posts: readonly Post[]): unknown[] {
  return posts.map(({ author, text, createdAtMs }) => ({ upn: author.upn, text, createdAtMs }));
}

async function jsonAs(emulator: RunningEmulator, upn: string, path: string): Promise<unknown> {
  const control = createTenantControl({ fetch: emulator.handle, baseUrl });
  const headers = { Accept: 'application/json;odata=nometadata' };
  const response = await control.fetchAs(upn)(baseUrl + siteUrl + path, { headers });
  expect(response.status).toBe(200);
  return response.json();
}

describe('a seeded tenant', () => {
  let tenant: RunningEmulator;

  beforeAll(async () => {
    tenant = newTenant();
    await seed(tenant);
  }, 15_000);

  afterAll(() => tenant.close());

  it('shows every sample post in order, by its author, at its minute', async () => {
    const posts = await readAll(tenant);
    expect(essence(posts)).toEqual(samples);
    expect(posts.filter(post => !post.author.isVerified)).toEqual([]);
  });

  it('ends at nine', async () => {
    const { posts } = await backendIn(tenant, signIns.member).posts.readNewest();
    expect(new Date(posts[0]!.createdAtMs)).toEqual(today);
  });

  it('holds rows whose months, titles and versions are those of their moment', async () => {
    const path = `/_api/web/GetList('${siteUrl}/Lists/HallwayPosts')/items?$select=Created,Modified,AuthorId,AuthorKey,AuthorMonth,KindMonth,RootKey,Title,Body,SchemaV&$top=1000`;
    const { value: rows } = (await jsonAs(tenant, signIns.owner, path)) as {
      value: Record<string, unknown>[];
    };
    expect(rows).toHaveLength(samples.length);
    for (const row of rows) {
      const month = String(row.Created).slice(0, 7);
      expect(row.Modified).toBe(row.Created);
      const kind = row.RootKey ? 'reply' : 'post';
      expect(row).toMatchObject({
        AuthorKey: String(row.AuthorId),
        KindMonth: `${kind}|${month}`,
        SchemaV: 1
      });
      expect(row.AuthorMonth).toBe(`${String(row.AuthorId)}|${month}`);
      expect(String(row.Title).slice(0, 20)).toBe(String(row.Body).replace(/\s+/g, ' ').slice(0, 20));
    }
  });

  it('has answers, likes and follows by the people concerned', async () => {
    const all = await readAll(tenant);
    const badge = all.find(({ text }) => text.startsWith('THE badge!'));
    const question = all.find(({ key }) => key === badge?.parentKey);
    expect(question?.text).toMatch(/^Morning\. Found a badge/);
    expect(question?.extra?.facets).toMatchObject([{ kind: 'mention', key: badge?.author.key }]);

    const rowsOf = async (list: string): Promise<Record<string, unknown>[]> => {
      const select = '$select=RowKey,UserKey,AuthorId&$top=1000';
      const path = `/_api/web/GetList('${siteUrl}/Lists/${list}')/items?${select}`;
      return ((await jsonAs(tenant, signIns.owner, path)) as { value: Record<string, unknown>[] }).value;
    };
    const [likes, following] = [await rowsOf('HallwayReactions'), await rowsOf('HallwayFollows')];
    expect(likes.length).toBeGreaterThan(30);
    expect(following.length).toBeGreaterThan(10);
    for (const row of [...likes, ...following]) expect(row.UserKey).toBe(String(row.AuthorId));
  });

  it('has its clock back', () => {
    expect(tenant.tenant.clock.offsetMs).toBe(0);
  });

  it('knows everybody, with photos and managers', () => {
    const { directory } = tenant.tenant.store;
    expect(directory.list()).toHaveLength(people.length);
    expect(directory.get(signIns.member)).toMatchObject({
      displayName: 'Daniel Okafor',
      managerUpn: upnOf('malgorzata.wisniewska'),
      userType: 'Member'
    });
    expect(directory.get(signIns.guest)).toMatchObject({
      userType: 'Guest',
      mail: 'nadia.rahal@fabrikam.example'
    });
    expect(directory.photo(signIns.member)?.contentType).toBe('image/png');
    expect(directory.photo(signIns.visitor)).toBeUndefined();
  });

  it.each([
    ['owner', { canPost: true, canSetUp: true }],
    ['moderator', { canPost: true, canSetUp: false }],
    ['member', { canPost: true, canSetUp: false }],
    ['hostile', { canPost: true, canSetUp: false }],
    ['guest', { canPost: true, canSetUp: false }],
    ['visitor', { canPost: false, canSetUp: false }]
  ] as const)('gives the %s the rights of the name', async (name, rights) => {
    const opening = await backendIn(tenant, signIns[name]).installation.open();
    expect(opening).toMatchObject({ kind: 'ready', user: { upn: signIns[name].toLowerCase(), rights } });
  });

  it('keeps the outsider out', async () => {
    const control = createTenantControl({ fetch: tenant.handle, baseUrl });
    const response = await control.fetchAs(signIns.outsider)(`${baseUrl}${siteUrl}/_api/web`);
    expect(response.status).toBe(403);
  });

  it('has one moderator beside the owner', async () => {
    const path = "/_api/web/sitegroups/getbyname('Hallway Moderators')/users?$select=LoginName";
    const { value: users } = (await jsonAs(tenant, signIns.owner, path)) as {
      value: { LoginName: string }[];
    };
    const upns = users.map(user => user.LoginName.split('|').at(-1));
    expect(upns.filter(upn => upn !== signIns.owner)).toEqual([signIns.moderator]);
  });

  it('leaves the empty site to be set up by its owner', async () => {
    const asOwner = await backendIn(tenant, signIns.owner, '/sites/empty').installation.open();
    expect(asOwner).toMatchObject({ kind: 'notSetUp', user: { rights: { canSetUp: true } } });
    const asMember = await backendIn(tenant, signIns.member, '/sites/empty').installation.open();
    expect(asMember).toMatchObject({ kind: 'notSetUp', user: { rights: { canSetUp: false } } });
  });
});

describe('seeding again', () => {
  const posts = samplePosts.slice(-60);
  const few = samples.slice(-60);

  it('adds nothing on another day, not even what somebody has deleted since', async () => {
    const tenant = newTenant();
    await seed(tenant, { posts });
    const mine = backendIn(tenant, signIns.owner).posts;
    const newest = (await mine.readNewest()).posts[0]!;
    await mine.remove(newest);
    tenant.meters.reset();
    await seed(tenant, { posts, on: new Date(2026, 9, 17, 18) });
    const after = await readAll(tenant);
    expect(essence(after)).toEqual(few.slice(0, -1));
    tenant.close();
  }, 15_000);

  it.each([3, 40, 180, 300])(
    'goes on where it stopped after request %i, on the day it was begun',
    async requests => {
      const tenant = newTenant();
      let left = requests;
      const fetch = (request: Request): Promise<Response> => {
        left -= 1;
        return left > 0 || /clock/.test(request.url)
          ? tenant.handle(request)
          : Promise.reject(new TypeError('the line is cut'));
      };
      await expect(seed(tenant, { posts, fetch })).rejects.toThrow();
      expect(tenant.tenant.clock.offsetMs).toBe(0);
      await seed(tenant, { posts, on: requests > 250 ? new Date(2026, 9, 15, 12) : today });
      expect(essence(await readAll(tenant))).toEqual(few);
      tenant.close();
    },
    15_000
  );

  it('says what was refused when the tenant will not be filled', async () => {
    const tenant = newTenant();
    const fetch = (): Promise<Response> => Promise.resolve(new Response('out of order', { status: 500 }));
    await expect(seed(tenant, { fetch })).rejects.toThrow(/_emulator\/\w+ answered 500: out of order/);
    tenant.close();
  });
});
