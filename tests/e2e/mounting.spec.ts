import { type CDPSession, type Page } from '@playwright/test';
import { expect, feedOf, quiet, signIns, test } from './test';

const visits = 100;
/** After these, what is made once and kept is there, such as compiled code. */
const firstVisits = 10;
const mostGrowthBytes = 2 * 1024 * 1024;

interface HostWindow {
  readonly emulatorPage: { leave(): void; comeBack(): Promise<void> };
}

/** Leaves the page, as SharePoint does for another one without loading a document, and comes back: so many times. */
async function leaveAndComeBack(page: Page, times: number): Promise<void> {
  await page.evaluate(async count => {
    const { emulatorPage } = window as unknown as HostWindow;
    const drawn = (): Promise<number> => new Promise(done => requestAnimationFrame(done));
    for (let turn = 0; turn < count; turn += 1) {
      emulatorPage.leave();
      await emulatorPage.comeBack();
      while (!document.querySelector('article.hw-post')) await drawn();
    }
  }, times);
}

async function heapBytes(page: Page, session: CDPSession): Promise<number> {
  await quiet(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

test('a hundred visits within one document leave next to nothing behind', async ({ page, tenant }) => {
  await tenant.open(page, signIns.member);
  await feedOf(page);
  const session = await page.context().newCDPSession(page);
  await leaveAndComeBack(page, firstVisits);
  const before = await heapBytes(page, session);
  await leaveAndComeBack(page, visits);
  const grewBytes = (await heapBytes(page, session)) - before;
  expect(grewBytes).toBeLessThan(mostGrowthBytes);
});
