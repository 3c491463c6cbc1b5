import { type GraphFI } from '@pnp/graph';
import { _GraphCollection, _GraphInstance, _GraphQueryable } from '@pnp/graph/graphqueryable';
import { _Communications, _Presence } from '@pnp/graph/cloud-communications/types';
import { _DirectoryObjects } from '@pnp/graph/directory-objects/types';
import { _Photo, _Photos } from '@pnp/graph/photos/types';
import { _People, _User, _Users } from '@pnp/graph/users/types';
import { graphTenant, type GraphTenant, upnOf } from './graphTenant';
import { pnpGraphAs } from './pnpGraphTenant';

let tenant: GraphTenant;
let graph: GraphFI;

const PICTURE = Buffer.from('89504e470d0a1a0a0000000d494844520000007800000078080200000000', 'hex');

beforeAll(async () => {
  tenant = await graphTenant();
  const photos = [{ upn: upnOf('ann'), contentType: 'image/png', base64: PICTURE.toString('base64') }];
  await tenant.control('directory', { photos });
  graph = pnpGraphAs(tenant, 'ann');
});

afterAll(() => tenant.emulator.close());

/** Its status and what the emulator says of itself. */
async function refused(work: () => Promise<unknown>): Promise<[number, string]> {
  const error = (await work().then(
    () => undefined,
    (thrown: unknown) => thrown
  )) as { status?: number; message?: string } | undefined;
  return [error?.status ?? 0, error?.message ?? ''];
}

type Expectation = (graph: GraphFI) => Promise<void>;

const answers =
  (ask: (graph: GraphFI) => Promise<unknown>, expected: unknown): Expectation =>
  async given =>
    expect(await ask(given)).toEqual(expected);

const isNotDone =
  (ask: (graph: GraphFI) => Promise<unknown>, what: string): Expectation =>
  async given => {
    const [status, message] = await refused(() => ask(given));
    expect(status).toBe(501);
    expect(message).toContain(`The emulator does not implement ${what}`);
  };

const some = (value: object): unknown => expect.objectContaining(value) as unknown;
const listOf = (...ids: readonly string[]): unknown => ids.map(id => some({ id }));

/** Every public member of PnPjs's users, people, presence and photos, and what it must do here. */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  'User.memberOf': answers(given => given.me.memberOf(), listOf('g-bikes', 'g-board')),
  'User.transitiveMemberOf': answers(
    given => given.users.getById('id-mia').transitiveMemberOf(),
    listOf('g-board')
  ),
  'User.people': answers(given => given.me.people.top(1)(), listOf('id-mia')),
  'User.directReports': answers(given => given.me.directReports(), listOf('id-cam', 'id-dee')),
  'User.manager': answers(given => given.me.manager(), some({ id: 'id-mia' })),
  'User.photo': answers(given => given.me.photo(), some({ id: '120x120', width: 120 })),
  'User.photos': answers(
    given => given.users.getById('id-ann').photos(),
    listOf('48x48', '64x64', '96x96', '120x120')
  ),
  'User.presence': answers(given => given.me.presence(), some({ id: 'id-ann' })),
  'User.update': isNotDone(given => given.me.update({ jobTitle: 'x' }), 'PATCH /v1.0/me'),
  'User.delete': isNotDone(given => given.users.getById('id-ben').delete(), 'DELETE /v1.0/users/id-ben'),
  'User.getMemberObjects': answers(given => given.me.getMemberObjects(), ['g-bikes', 'g-board']),
  'User.getMemberGroups': answers(given => given.users.getById('id-mia').getMemberGroups(), ['g-board']),
  'User.checkMemberGroups': answers(given => given.me.checkMemberGroups(['g-board', 'x']), ['g-board']),
  'User.select': answers(
    given => given.me.select('id', 'department')(),
    some({ id: 'id-ann', department: 'Research' })
  ),
  'User.expand': answers(
    given => given.me.select('id').expand('manager($select=id)')(),
    some({ manager: some({ id: 'id-mia' }) })
  ),
  'Users.getById': answers(given => given.users.getById(upnOf('ben'))(), some({ id: 'id-ben' })),
  'Users.getByIds': isNotDone(given => given.users.getByIds(['id-ben']), 'POST /v1.0/users/getByIds'),
  // PnPjs 4.21 reads @odata.count only when told that it is supported, and does not tell itself so.
  'Users.count': answers(given => given.users.count(), 0),
  'Users.filter': answers(given => given.users.filter("department eq 'Works'")(), listOf('id-ben')),
  'Users.orderBy': answers(given => given.users.orderBy('displayName', false).top(1)(), listOf('id-zed')),
  'Users.top': answers(given => given.users.top(2)(), listOf('id-ann', 'id-ben')),
  'Users.skip': isNotDone(given => given.users.skip(1)(), "the query option '$skip'"),
  'Users.search': answers(given => given.users.search('"displayName:okafor"')(), listOf('id-ben')),
  'Users.skipToken': answers(
    given => given.users.skipToken(Buffer.from('7').toString('base64url'))(),
    listOf('id-zed')
  ),
  'Users.select': answers(given => given.users.select('id').top(1)(), [{ id: 'id-ann' }]),
  'Users.expand': answers(
    given => given.users.top(1).select('id').expand('manager($select=id)')(),
    [some({ manager: some({ id: 'id-mia' }) })]
  ),
  'DirectoryObjects.getByIds': answers(
    given => given.directoryObjects.getByIds(['id-ben', 'g-board']),
    listOf('id-ben', 'g-board')
  ),
  'DirectoryObjects.getById': isNotDone(
    given => given.directoryObjects.getById('id-ben')(),
    'GET /v1.0/directoryObjects/id-ben'
  ),
  'DirectoryObjects.count': isNotDone(given => given.directoryObjects.count(), 'GET /v1.0/directoryObjects'),
  'People.getByIds': isNotDone(
    given => given.me.people.getByIds(['id-ben']),
    'POST /v1.0/me/people/getByIds'
  ),
  'People.getById': isNotDone(
    given =>
      (given.me.people as unknown as { getById(id: string): () => Promise<unknown> }).getById('id-ben')(),
    'GET /v1.0/me/people/id-ben'
  ),
  'People.count': isNotDone(given => given.me.people.count(), "the query option '$count'"),
  'People.search': answers(given => given.me.people.search('"okafor"')(), listOf('id-ben')),
  'Photo.getBlob': async given =>
    expect(await (await given.me.photo.getBlob()).arrayBuffer()).toHaveProperty('byteLength', PICTURE.length),
  'Photo.getBuffer': async given => expect(Buffer.from(await given.me.photo.getBuffer())).toEqual(PICTURE),
  'Photo.setContent': isNotDone(
    given => given.me.photo.setContent(new Blob(['x'])),
    'PATCH /v1.0/me/photo/$value'
  ),
  'Photos.getBySize': async given => {
    expect(await given.me.photos.getBySize('64x64')()).toEqual(some({ id: '64x64' }));
    expect(Buffer.from(await given.me.photos.getBySize('64x64').getBuffer())).toEqual(PICTURE);
  },
  'Presence.setPresence': isNotDone(
    given => given.me.presence.setPresence({ availability: 'Busy', activity: 'InACall', sessionId: 'x' }),
    'POST /v1.0/me/presence/setPresence'
  ),
  'Presence.clearPresence': isNotDone(
    given => given.me.presence.clearPresence('x'),
    'POST /v1.0/me/presence/clearPresence'
  ),
  'Presence.setPreferredPresence': isNotDone(
    given => given.me.presence.setPreferredPresence({ availability: 'Busy' }),
    'POST /v1.0/me/presence/setUserPreferredPresence'
  ),
  'Presence.clearPreferredPresence': isNotDone(
    given => given.me.presence.clearPreferredPresence(),
    'POST /v1.0/me/presence/clearUserPreferredPresence'
  ),
  'Presence.setStatusMessage': isNotDone(
    given => given.me.presence.setStatusMessage({} as never),
    'POST /v1.0/me/presence/setStatusMessage'
  ),
  'Communications.getPresencesByUserId': answers(
    given => given.communications.getPresencesByUserId(['id-ben']),
    listOf('id-ben')
  )
};

const AREAS: Readonly<Record<string, { prototype: object }>> = {
  ...{ User: _User, Users: _Users, People: _People, DirectoryObjects: _DirectoryObjects },
  ...{ Photo: _Photo, Photos: _Photos, Presence: _Presence, Communications: _Communications }
};

/** Only leads from one address to another. */
const WITHOUT_REQUEST = ['Users.getParent'];

/** What is told of users for all collections. */
const GENERAL: readonly object[] = [_GraphCollection, _GraphInstance, _GraphQueryable].map(
  each => each.prototype
);

/** Every public member by its area, those of its ancestors among them. */
function membersOf(): readonly string[] {
  const own = (prototype: object): string[] =>
    Object.getOwnPropertyNames(prototype).filter(name => name !== 'constructor' && !name.startsWith('_'));
  const inherited = (prototype: object): string[] =>
    GENERAL.includes(prototype)
      ? []
      : [...own(prototype), ...inherited(Object.getPrototypeOf(prototype) as object)];
  const general = GENERAL.flatMap(own).map(name => `Users.${name}`);
  const particular = Object.entries(AREAS).flatMap(([area, { prototype }]) =>
    inherited(prototype).map(name => `${area}.${name}`)
  );
  return [...new Set([...particular, ...general])];
}

describe('PnPjs for Graph', () => {
  it('has no member in these areas of which it is not said here what it must do', () => {
    expect(membersOf().filter(name => !(name in EXPECTED) && !WITHOUT_REQUEST.includes(name))).toEqual([]);
    expect(membersOf().length).toBeGreaterThan(15);
  });

  it.each(Object.entries(EXPECTED))('%s answers rightly or is not done', async (_, expectation) => {
    await expectation(graph);
  });

  it('reads a page after the other', async () => {
    const found: unknown[] = [];
    for await (const page of graph.users.top(3).select('id')) found.push(...page);
    expect(found).toHaveLength(8);
  });

  it('understands refusals', async () => {
    const poor = pnpGraphAs(tenant, 'ann', 'User.Read');
    expect((await refused(() => poor.users()))[0]).toBe(403);
    expect((await refused(() => poor.me.presence()))[1]).toContain('"code":"Forbidden"');
    expect((await refused(() => graph.users.getById('nobody')()))[1]).toContain('Request_ResourceNotFound');
  });
});

describe('PnPjs’s batches', () => {
  it('come back to whom they belong, in whatever order they are answered', async () => {
    const [batched, execute] = graph.batched();
    const names = ['id-ann', 'id-ben', 'id-cam', 'id-dee', 'id-eve', 'id-mia'];
    const asked = names.map(id => batched.users.getById(id).select('id')());
    const presence = batched.me.presence();
    const many = batched.communications.getPresencesByUserId(['id-ben']);
    await execute();
    expect((await Promise.all(asked)).map(person => person.id)).toEqual(names);
    expect(await presence).toMatchObject({ id: 'id-ann' });
    expect(await many).toEqual(listOf('id-ben'));
  });

  it('are cut at twenty', async () => {
    tenant.emulator.meters.reset();
    const [batched, execute] = graph.batched();
    const asked = Array.from({ length: 45 }, () => batched.me.select('id')());
    await execute();
    expect(new Set((await Promise.all(asked)).map(person => person.id))).toEqual(new Set(['id-ann']));
    const { requests, parts } = tenant.emulator.meters.read();
    expect([requests, parts]).toEqual([3, 45]);
  });

  it('bring a photo as base64, which PnPjs hands on as it is', async () => {
    const [batched, execute] = graph.batched();
    const photo = batched.me.photo.getBuffer();
    await execute();
    expect(Buffer.from(await photo).toString()).toBe(PICTURE.toString('base64'));
  });

  it('let one fail alone', async () => {
    const [batched, execute] = graph.batched();
    const lost = refused(() => batched.users.getById('nobody')());
    const found = batched.me.select('id')();
    await execute();
    expect((await lost)[0]).toBe(404);
    expect(await found).toMatchObject({ id: 'id-ann' });
  });
});
