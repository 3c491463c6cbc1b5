import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { hallwayLists } from '../../src/backend/sharepoint/hallwayLists';
import { emulatorWorld, type EmulatorWorld, type SiteOptions } from './emulatorWorld';
import { listRights, siteShape } from './siteShape';
import { people, startMs } from './World';

const ignoreProgress = (): undefined => undefined;
const worlds: EmulatorWorld[] = [];

async function world(site?: SiteOptions): Promise<EmulatorWorld> {
  const made = await emulatorWorld(site);
  worlds.push(made);
  return made;
}

async function setUpWorld(site?: SiteOptions): Promise<EmulatorWorld> {
  const made = await world(site);
  await made.as('owner').installation.setUp(ignoreProgress);
  return made;
}

function rightsOf({ emulator }: EmulatorWorld, url: string): Record<string, readonly string[]> {
  const webId = emulator.tenant.store.sites.byUrl('/sites/team')?.webId ?? '';
  const list = emulator.tenant.store.lists.byUrl(webId, `/sites/team/${url}`);
  return listRights(emulator.tenant, list?.id ?? '');
}

afterEach(() => {
  for (const made of worlds.splice(0)) made.close();
});

describe('setting Hallway up', () => {
  it('leaves every list of the schema, indexed and secured as it says', async () => {
    const made = await setUpWorld();
    const { lists } = siteShape(made.emulator) as { lists: Record<string, Record<string, unknown>> };
    for (const schema of hallwayLists) {
      const isLibrary = schema.kind === 'library';
      const list = lists[isLibrary ? `/sites/team/${schema.name}` : `/sites/team/Lists/${schema.name}`];
      expect(list).toMatchObject({
        title: schema.title,
        noCrawl: !schema.isCrawled,
        versions: schema.keepsVersions
      });
      if (isLibrary) continue;
      expect(list).toMatchObject({
        attachments: false,
        readSecurity: schema.readers === 'own' ? 2 : 1,
        writeSecurity: schema.writers === 'own' ? 2 : 1,
        fields: schema.columns.map(({ name, type, index }) => [
          name,
          type,
          index !== undefined,
          index === 'unique',
          ...(type === 'Note' ? [false] : [undefined])
        ])
      });
    }
    expect(Object.keys(lists)).toHaveLength(11);
  });

  it('gives everybody what the site gave him, and nobody the right to change lists', async () => {
    const made = await setUpWorld();
    expect(rightsOf(made, 'Lists/HallwayPosts')).toEqual({
      'Hallway Members': ['Hallway Member'],
      'Hallway Moderators': ['Hallway Moderator'],
      'Team Members': ['Hallway Member'],
      'Team Owners': ['Full Control'],
      'Team Visitors': ['Read']
    });
    expect(rightsOf(made, 'Lists/HallwayModeration')).toMatchObject({
      'Hallway Members': ['Read'],
      'Hallway Moderators': ['Hallway Member'],
      'Team Members': ['Read']
    });
    expect(rightsOf(made, 'Lists/HallwaySettings')).toMatchObject({ 'Hallway Members': ['Read'] });
    expect(rightsOf(made, 'HallwayMedia')).toMatchObject({ 'Hallway Members': ['Hallway Contributor'] });
    expect(rightsOf(made, 'Lists/HallwayReports')).toMatchObject({
      'Hallway Moderators': ['Hallway Moderator']
    });
  });

  it('lets all employees post on a site that is open to them', async () => {
    const made = await setUpWorld({ memberUpns: [], visitorUpns: ['everyone'] });
    const { groups } = siteShape(made.emulator) as { groups: Record<string, readonly string[]> };
    expect(groups['Hallway Members']).toContain('Everyone except external users');
    expect(await made.as('bo').installation.open()).toMatchObject({
      kind: 'ready',
      user: { rights: { canPost: true } }
    });
  });

  it('keeps a private site private', async () => {
    const made = await setUpWorld({ memberUpns: [people.ann.upn], visitorUpns: [] });
    const { groups } = siteShape(made.emulator) as { groups: Record<string, readonly string[]> };
    // SharePoint puts whoever makes a group into it.
    expect(groups['Hallway Members']).toEqual([people.owner.displayName]);
    expect(await made.as('ann').installation.open()).toMatchObject({ kind: 'ready' });
    expect(await made.as('bo').installation.open()).toEqual({ kind: 'noAccess' });
  });

  it('changes nothing when it is run again', async () => {
    const made = await setUpWorld();
    const before = siteShape(made.emulator);
    await made.as('owner').installation.setUp(ignoreProgress);
    expect(siteShape(made.emulator)).toEqual(before);
  });

  it('does not undo what an owner chose', async () => {
    const made = await setUpWorld({ memberUpns: [people.ann.upn], visitorUpns: ['everyone'] });
    const { sites, principals } = made.emulator.tenant.store;
    const webId = sites.byUrl('/sites/team')?.webId ?? '';
    const group = principals.groupByTitle(webId, 'Hallway Members')!;
    for (const member of principals.members(webId, group.id)) principals.removeMember(group, member.id);
    await made.as('owner').installation.setUp(ignoreProgress);
    expect(principals.members(webId, group.id)).toEqual([]);
  });

  it('leaves a list the title an owner gave it', async () => {
    const made = await setUpWorld();
    const { sites, lists } = made.emulator.tenant.store;
    const webId = sites.byUrl('/sites/team')?.webId ?? '';
    const list = lists.byUrl(webId, '/sites/team/Lists/HallwayPosts')!;
    lists.update(list.id, { title: 'Berichten' }, new Date(startMs).toISOString());
    await made.as('owner').installation.setUp(ignoreProgress);
    expect(lists.get(list.id)?.title).toBe('Berichten');
  });

  it('mends what was broken: a lost column, a lost index, a right given by hand', async () => {
    const made = await setUpWorld();
    const before = siteShape(made.emulator);
    const { sites, lists, fields, roles, principals } = made.emulator.tenant.store;
    const webId = sites.byUrl('/sites/team')?.webId ?? '';
    const list = lists.byUrl(webId, '/sites/team/Lists/HallwayPosts')!;
    fields.remove(fields.byInternalName(list.id, 'Extra')!);
    fields.update(fields.byInternalName(list.id, 'RootKey')!, { indexed: false });
    fields.update(fields.byInternalName(list.id, 'PostKey')!, { enforceUniqueValues: false });
    roles.assign(list.id, principals.associatedGroup(webId, 'member')!.id, roles.byName(webId, 'Edit')!.id);
    await made.as('owner').installation.setUp(ignoreProgress);
    expect(siteShape(made.emulator)).toEqual(before);
  });

  it('takes few requests', async () => {
    const made = await setUpWorld();
    const { requests } = made.emulator.meters.read();
    expect(requests).toBeLessThanOrEqual(100);
  });
});

/** The connection breaks at one request: before it is sent, or when it has been done and the answer is lost. */
function breakingAt(request: number, moment: 'before' | 'after'): (send: Fetch) => Fetch {
  let sent = 0;
  return send => async (url, init) => {
    sent += 1;
    if (sent === request && moment === 'before') throw new TypeError('Failed to fetch');
    const response = await send(url, init);
    if (sent === request) throw new TypeError('Failed to fetch');
    return response;
  };
}

/** All of the first list and of the end; in between, where every list goes the same way, some. */
function cuts(requests: number): readonly number[] {
  const all = Array.from({ length: requests }, (_, index) => index + 1);
  return all.filter(request => request <= 20 || request > requests - 8 || request % 9 === 0);
}

describe('setting up that is cut off', () => {
  let whole: Record<string, unknown>;
  let requests = 0;

  beforeAll(async () => {
    const made = await setUpWorld();
    whole = siteShape(made.emulator);
    requests = made.emulator.meters.read().requests;
  });

  it.each(['before', 'after'] as const)(
    '%s a request ends, run again, as if nothing had happened',
    async moment => {
      for (const request of cuts(requests).filter(at => at % 2 === (moment === 'before' ? 1 : 0))) {
        const made = await world();
        const broken = made.through('owner', breakingAt(request, moment));
        const outcome = await broken.installation.setUp(ignoreProgress).catch((error: Error) => error.name);
        expect([request, outcome]).toEqual([request, 'OfflineError']);
        expect((await made.as('ann').installation.open()).kind).toBe(
          request === requests && moment === 'after' ? 'ready' : 'notSetUp'
        );
        await made.as('owner').installation.setUp(ignoreProgress);
        expect({ request, ...siteShape(made.emulator) }).toEqual({ request, ...whole });
      }
    },
    120_000
  );
});
