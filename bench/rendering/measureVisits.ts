import { type Browser, type Page } from '@playwright/test';
import { signIns } from '../../scripts/seed/organisation/signIns';
import { type TestTenant } from '../../tests/e2e/TestTenant';
import { type Figure, median } from '../Figure';
import { renderingFigure } from './renderingFigures';
import { watchedFor } from './Watched';

const visits = 7;
/** What is on screen is kept two seconds after it is there. */
const keptAfterMs = 4_000;

/**
 * From when the page asks for Hallway's first script to the first post on screen, with all scripts in the browser's
 * cache and every answer as late as half of SharePoint's are. cold: nothing of Hallway's is kept in the browser.
 */
export async function measureVisits(
  browser: Browser,
  { tenant, script }: { tenant: TestTenant; script: string }
): Promise<readonly Figure[]> {
  const context = await browser.newContext();
  await context.addInitScript({ path: script });
  const page = await context.newPage();
  await setLatency(tenant, 'median');
  await visit(page, tenant);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let turn = 0; turn < visits; turn += 1) {
    await forgetAll(page, tenant);
    cold.push(await visit(page, tenant));
    await page.waitForTimeout(keptAfterMs);
    warm.push(await visit(page, tenant));
  }
  await setLatency(tenant, 'none');
  await context.close();
  return [
    renderingFigure('visit.cold.firstPostMs', median(cold)),
    renderingFigure('visit.warm.firstPostMs', median(warm))
  ];
}

async function visit(page: Page, tenant: TestTenant): Promise<number> {
  await tenant.open(page, signIns.member);
  return (await watchedFor(page, 'firstPostMs')) - (await askedForMs(page));
}

/** When the page asked for the first of our scripts. */
function askedForMs(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.min(
      ...performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/ClientSideAssets/'))
        .map(({ startTime }) => startTime)
    )
  );
}

async function setLatency(tenant: TestTenant, latency: 'none' | 'median'): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify({ latency }) };
  const answer = await tenant.rest(signIns.owner, '/_emulator/switches', init);
  if (!answer.ok) throw new Error(`The latency was not set: ${answer.status}.`);
}

async function forgetAll(page: Page, tenant: TestTenant): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const storageTypes = 'indexeddb,local_storage';
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin: new URL(tenant.url).origin, storageTypes });
  await session.detach();
}
