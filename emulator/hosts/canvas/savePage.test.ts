import { deploySample } from '../deploySample';
import { createTestTenant, type Person, type TestTenant } from '../testTenant';
import { type CanvasControl } from './Canvas';

const guid = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const control: CanvasControl = {
  controlType: 3,
  id: guid,
  position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 8 },
  emphasis: { zoneEmphasis: 2 },
  webPartId: guid,
  webPartData: {
    id: guid,
    instanceId: guid,
    title: 'Sample',
    description: '',
    dataVersion: '1.0',
    properties: { title: 'Kept' }
  }
};

function tower(height: number): string {
  return '{"a":'.repeat(height) + '1' + '}'.repeat(height);
}

describe('saving a page', () => {
  let tenant: TestTenant;
  const save = (content: unknown, person: Person = 'member', page = 1): Promise<Response> =>
    tenant.send(person, `/sites/hallway/_api/sitepages/pages/GetById(${page})/SavePage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        CanvasContent1: typeof content === 'string' ? content : JSON.stringify(content)
      })
    });
  const page = async (): Promise<string> =>
    (await tenant.send('visitor', '/sites/hallway/SitePages/Home.aspx')).text();

  beforeEach(async () => {
    tenant = await createTestTenant();
    await deploySample(tenant);
  });
  afterEach(() => tenant.emulator.close());

  it('keeps its web parts, their properties, layout and background for every reader', async () => {
    expect((await save([control])).status).toBe(200);
    const markup = await page();
    expect(markup).toContain('"title":"Kept"');
    expect(markup).toMatch(/class="section twoThirds emphasis-2"\s+data-background="soft"/);
  });

  it('says in place that a web part is not in the catalog', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    await save([{ ...control, webPartId: gone, webPartData: { ...control.webPartData, title: 'Gone' } }]);
    expect(await page()).toContain('Gone is not in the app catalog.');
  });

  it.each(['visitor', 'outsider'] as const)('is refused to a %s', async person => {
    expect((await save([control], person)).status).toBe(403);
    expect(await page()).not.toContain('"title":"Kept"');
  });

  it('needs a form digest', async () => {
    const response = await tenant.send('member', '/sites/hallway/_api/sitepages/pages/GetById(1)/SavePage', {
      method: 'POST',
      headers: { 'x-requestdigest': '0x00,never' },
      body: '{}'
    });
    expect(response.status).toBe(403);
  });

  it.each<[string, unknown]>([
    ['no JSON', 'not json'],
    ['no array', {}],
    ['a control without a position', [{ ...control, position: undefined }]],
    ['a control with a negative place', [{ ...control, position: { ...control.position, zoneIndex: -1 } }]],
    ['an id that would leave its attribute', [{ ...control, id: '"><script>' }]],
    [
      'properties that are no object',
      [{ ...control, webPartData: { ...control.webPartData, properties: 'x' } }]
    ],
    ...[null, {}, 7, [{ text: '<script>alert(1)</script>' }]].map(
      title =>
        [
          `the title ${JSON.stringify(title)}`,
          [{ ...control, webPartData: { ...control.webPartData, title } }]
        ] as [string, unknown]
    ),
    ['a tower of arrays', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['a tower of properties', `[${JSON.stringify(control).replace('"Kept"', tower(100_000))}]`]
  ])('is refused for %s', async (_, content) => {
    expect((await save(content)).status).toBe(400);
  });

  it('answers 501 for controls that the emulator cannot show, and 404 for other pages', async () => {
    expect((await save([{ ...control, controlType: 4 }])).status).toBe(501);
    expect((await save([control], 'member', 2)).status).toBe(404);
  });
});
