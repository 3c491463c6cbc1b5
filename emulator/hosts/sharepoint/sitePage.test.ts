import { deploySample } from '../deploySample';
import { type PageData } from '../PageData';
import { createTestTenant, type Person, type TestTenant } from '../testTenant';

const home = '/sites/hallway/SitePages/Home.aspx';

describe('a site page', () => {
  let tenant: TestTenant;
  const open = async (
    path = home,
    person: Person = 'member'
  ): Promise<{ response: Response; markup: string }> => {
    const response = await tenant.send(person, path);
    return { response, markup: await response.text() };
  };
  const dataOf = (markup: string): PageData => {
    const json = /<script type="application\/json" id="page-data"[^>]*>([^]*?)<\/script>/.exec(markup)?.[1];
    return JSON.parse(json ?? '') as PageData;
  };

  beforeAll(async () => {
    tenant = await createTestTenant();
  }, 60_000);
  afterAll(() => tenant.emulator.close());

  it('says plainly that no web part is deployed', async () => {
    const { markup } = await open();
    expect(markup).toContain('No web part is deployed yet.');
    expect(dataOf(markup).controls).toEqual([]);
  });

  it('sends who is not signed in to the sign-in page', async () => {
    const response = await tenant.emulator.handle(new Request(`http://127.0.0.1:4780${home}`));
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`/_emulator/signin?to=${encodeURIComponent(home)}`);
  });

  it('tells somebody without rights so, and nothing of the site', async () => {
    const { response, markup } = await open(home, 'outsider');
    expect(response.status).toBe(403);
    expect(markup).toContain('You need permission to access this site');
    expect(markup).not.toContain('page-data');
    expect(markup).not.toContain('Hall &amp; way');
  });

  it('is found by the address of its site', async () => {
    const { response } = await open('/sites/hallway');
    expect(response.headers.get('location')).toBe(home);
    expect((await open('/sites/nowhere/SitePages/Home.aspx')).response.status).toBe(404);
    expect((await open('/sites/hallway/SitePages/Other.aspx')).response.status).toBe(404);
  });

  describe('with a web part deployed', () => {
    beforeAll(() => deploySample(tenant));

    it('holds the web part with its first properties, the same instance each time', async () => {
      const [one, other] = [dataOf((await open()).markup), dataOf((await open()).markup)];
      expect(one.controls).toHaveLength(1);
      expect(one.controls[0]?.webPartData.properties).toEqual({ greeting: 'Hello & <welcome>' });
      expect(one.controls).toEqual(other.controls);
    });

    it('carries what SharePoint’s page context carries', async () => {
      const { context } = dataOf((await open()).markup);
      expect(context).toMatchObject({
        webAbsoluteUrl: 'http://127.0.0.1:4780/sites/hallway',
        webTitle: 'Hall & way',
        userPrincipalName: 'member@contoso.example',
        currentCultureName: 'en-US',
        msGraphEndpointUrl: 'https://graph.microsoft.com',
        isSiteAdmin: false
      });
      expect(context.webPermMasks.Low & 0x2).toBe(0x2);
      const { formDigests, store } = tenant.emulator.tenant;
      const owner = {
        upn: 'member@contoso.example',
        siteId: store.sites.byUrl('/sites/hallway')?.siteId ?? ''
      };
      expect(formDigests.judge(context.formDigestValue, owner)).toBe('valid');
    });

    it('escapes names, and lets no name close the script it stands in', async () => {
      const { markup } = await open();
      expect(markup).toContain('member O&#39;&lt;b&gt;Hare');
      expect(markup).not.toContain('<b>Hare');
      expect(markup).not.toContain('<welcome>');
    });

    it('may load from its own host only, and run only its own inline script', async () => {
      const { response, markup } = await open();
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|\*/);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(markup.match(/<script/g)).toHaveLength(markup.split(`nonce="${nonce}"`).length - 2);
      expect(markup).not.toMatch(/(src|href)="(https?:)?\/\//);
    });

    it('shows theme, background, width, direction and language as asked', async () => {
      const { markup } = await open(`${home}?theme=dark&background=soft&width=320&locale=ar-sa`);
      expect(markup).toMatch(/<html lang="ar-SA" dir="rtl" data-theme="dark">/);
      expect(markup).toContain('data-background="soft"');
      expect(markup).toContain('max-width:320px');
      expect(dataOf(markup)).toMatchObject({ theme: 'dark', context: { currentCultureName: 'ar-SA' } });
    });

    it('opens for editing to those who may edit', async () => {
      const { markup } = await open(`${home}?Mode=Edit`);
      expect(markup).toContain('id="republish"');
      expect(dataOf(markup).isEditing).toBe(true);
    });

    it('stays a page to read for a visitor', async () => {
      const { markup } = await open(`${home}?Mode=Edit`, 'visitor');
      expect(markup).not.toContain('id="republish"');
      expect(markup).not.toContain('Mode=Edit');
      expect(dataOf(markup).isEditing).toBe(false);
    });
  });
});
