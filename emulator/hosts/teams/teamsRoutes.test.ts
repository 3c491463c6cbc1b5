import { strToU8, zipSync } from 'fflate';
import { sampleParts } from '../../catalog/samplePackage';
import { type PageData } from '../PageData';
import { createTestTenant, origin, type Person, type TestTenant } from '../testTenant';
import { type TeamsData } from './TeamsData';

const componentId = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const catalog = '/sites/appcatalog/_api/web/tenantappcatalog';
const logon = '_layouts/15/TeamsLogon.aspx?SPFX=true&dest=';
const hosted = '_layouts/15/teamshostedapp.aspx';

/** As SharePoint's packager writes it. */
const manifest = {
  id: componentId,
  name: { short: 'Sample' },
  icons: { color: `${componentId}_color.png` },
  configurableTabs: [
    {
      configurationUrl: `https://{teamSiteDomain}{teamSitePath}/${logon}{teamSitePath}/${hosted}%3FopenPropertyPane=true%26teams%26componentId=${componentId}%26forceLocale={locale}`,
      scopes: ['team']
    }
  ],
  staticTabs: [
    {
      entityId: 'sample',
      name: 'Sample',
      contentUrl: `https://{teamSiteDomain}/${logon}/${hosted}%3Fteams%26personal%26componentId=${componentId}%26forceLocale={locale}`,
      scopes: ['personal']
    }
  ]
};

function packageWithTeams(): Uint8Array {
  const parts = sampleParts();
  const asset = '<Relationship Type="x/clientsideasset" Target="/ClientSideAssets/manifest.json" Id="r9"/>';
  const relations = parts['_rels/ClientSideAssets.xml.rels'] ?? '';
  parts['_rels/ClientSideAssets.xml.rels'] = relations.replace(
    '</Relationships>',
    `${asset}</Relationships>`
  );
  parts['ClientSideAssets/manifest.json'] = JSON.stringify(manifest);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function embedded<T>(markup: string, id: string): T {
  const json = new RegExp(`<script type="application/json" id="${id}"[^>]*>([^]*?)</script>`).exec(
    markup
  )?.[1];
  return JSON.parse(json ?? '') as T;
}

describe('the Teams-like client', () => {
  let tenant: TestTenant;
  const post = (path: string, body: BodyInit, person: Person = 'owner'): Promise<Response> =>
    tenant.send(person, path, { method: 'POST', body });
  const client = async (query = '', person: Person = 'member'): Promise<TeamsData> =>
    embedded(await (await tenant.send(person, `/teams/${query}`)).text(), 'teams-data');
  const follow = async (url: string, person: Person = 'member'): Promise<Response> => {
    const step = await tenant.send(person, url.replace(origin, ''));
    const next = step.headers.get('location');
    return next ? tenant.send(person, next) : step;
  };

  beforeEach(async () => {
    tenant = await createTestTenant();
    await post(`${catalog}/Add(overwrite=true,url='sample.sppkg')`, packageWithTeams());
    const { value } = (await (await tenant.send('owner', `${catalog}/AvailableApps`)).json()) as {
      value: { ID: string }[];
    };
    await post(
      `${catalog}/AvailableApps/GetById('${value[0]?.ID}')/Deploy`,
      '{"skipFeatureDeployment":true}'
    );
  });
  afterEach(() => tenant.emulator.close());

  it('has the apps that deployed packages bring, with their icons', async () => {
    const { apps, user } = await client();
    expect(user.upn).toBe('member@contoso.example');
    expect(apps).toEqual([expect.objectContaining({ id: componentId, name: 'Sample' })]);
    expect((await tenant.send('member', apps[0]?.iconUrl ?? '')).headers.get('content-type')).toBe(
      'image/png'
    );
  });

  it('opens a personal tab by the address its manifest gives, through the sign-in step', async () => {
    const [app] = (await client()).apps;
    const page = await follow(app?.personalTabs[0]?.contentUrl ?? '');
    expect(page.status).toBe(200);
    const data = embedded<PageData>(await page.text(), 'page-data');
    expect(data).toMatchObject({ host: 'teams', isEditing: false, context: { webTitle: 'Hall & way' } });
    expect(data.controls[0]?.webPartId).toBe(componentId);
  });

  it('lists the teams whose sites one may open, and no others', async () => {
    expect((await client()).teams.map(({ name }) => name)).toEqual(['Hall & way']);
    expect((await client('', 'outsider')).teams).toEqual([]);
  });

  it('lets a tab be configured by those who may edit, each time as a new instance', async () => {
    const configure = async (person: Person): Promise<PageData> => {
      const [team] = (await client('', person)).teams;
      const page = await follow(team?.configurationUrls[componentId] ?? '', person);
      return embedded(await page.text(), 'page-data');
    };
    const [one, other] = [await configure('member'), await configure('member')];
    expect(one.isEditing).toBe(true);
    expect(one.tabContentUrl).toContain(`webPartInstanceId=${one.controls[0]?.id}`);
    expect(one.controls[0]?.id).not.toBe(other.controls[0]?.id);
    expect((await configure('visitor')).isEditing).toBe(false);
  });

  it('keeps a configured tab for everybody in the channel', async () => {
    const [team] = (await client()).teams;
    const configuring = await follow(team?.configurationUrls[componentId] ?? '');
    const { controls, savePageUrl, tabContentUrl } = embedded<PageData>(
      await configuring.text(),
      'page-data'
    );
    const [control] = controls;
    const titled = { ...control, webPartData: { ...control?.webPartData, properties: { title: 'Ours' } } };
    const saved = await tenant.send('member', savePageUrl.replace(origin, ''), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ CanvasContent1: JSON.stringify([titled]) })
    });
    expect(saved.status).toBe(200);
    const tab = { appId: componentId, entityId: control?.id, name: 'Ours', contentUrl: tabContentUrl };
    const kept = await post(
      '/_emulator/teams/tabs',
      JSON.stringify({ sitePath: team?.sitePath, tab }),
      'member'
    );
    expect(kept.status).toBe(204);
    const [shown] = (await client('', 'visitor')).teams[0]?.tabs ?? [];
    const page = await follow(shown?.contentUrl ?? '', 'visitor');
    const data = embedded<PageData>(await page.text(), 'page-data');
    expect(data.controls[0]?.webPartData.properties).toEqual({ title: 'Ours' });
  });

  it.each<[string, Person, object, number]>([
    ['a visitor', 'visitor', { sitePath: '/sites/hallway', tab: {} }, 403],
    ['a site that is not there', 'owner', { sitePath: '/sites/none', tab: {} }, 403],
    [
      'a tab without an address',
      'owner',
      { sitePath: '/sites/hallway', tab: { appId: 'a', entityId: 'b', name: 'c' } },
      400
    ],
    [
      'a tab on another host',
      'owner',
      {
        sitePath: '/sites/hallway',
        tab: { appId: 'a', entityId: 'b', name: 'c', contentUrl: 'https://elsewhere.example/x' }
      },
      400
    ]
  ])('takes no tab from %s', async (_, person, body, status) => {
    expect((await post('/_emulator/teams/tabs', JSON.stringify(body), person)).status).toBe(status);
    expect((await client()).teams[0]?.tabs).toEqual([]);
  });

  it('is where a deep link leads, with what it asks for', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '17.abc' }));
    const response = await tenant.send('member', `/l/entity/${componentId}/sample?context=${context}`);
    const location = response.headers.get('location') ?? '';
    expect(await client(location.replace('/teams/', ''))).toMatchObject({
      opening: { appId: componentId, entityId: 'sample', subEntityId: '17.abc' }
    });
    const broken = await tenant.send('member', `/l/entity/${componentId}/sample?context=%7Bnot%20json`);
    expect(broken.headers.get('location')).not.toContain('subEntityId');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', '', 'javascript:alert(1)'])(
    'follows no sign-in step to %s',
    async destination => {
      const path = `/sites/hallway/${logon}${encodeURIComponent(destination)}`;
      expect((await tenant.send('member', path)).status).toBe(404);
    }
  );

  it.each([
    '/x/..//elsewhere.example/',
    '/.//elsewhere.example',
    '/\\\\x//elsewhere.example/',
    '/\t/elsewhere.example'
  ])('does not leave this host by %j', async destination => {
    const path = `/sites/hallway/${logon}${encodeURIComponent(destination)}`;
    const location = (await tenant.send('member', path)).headers.get('location') ?? '/';
    expect(new URL(location, 'http://127.0.0.1:4780').host).toBe('127.0.0.1:4780');
  });

  it('has no tab page for a web part that is not deployed, nor for somebody without rights', async () => {
    const page = `/sites/hallway/${hosted}?teams&componentId=`;
    expect((await tenant.send('member', `${page}00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    expect((await tenant.send('outsider', page + componentId)).status).toBe(403);
  });
});
