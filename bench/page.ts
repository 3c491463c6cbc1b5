import { spawn } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/browser';
import { runCommand } from '../scripts/processes';
import { signIns } from '../scripts/seed/organisation/signIns';
import { TestTenant } from '../tests/e2e/TestTenant';
import { type Figure, median } from './Figure';

const loads = 5;
const home = '/sites/hallway/SitePages/Home.aspx';

/** Every figure this suite gives; a missing one is a failure. */
export const pageFigures = [
  'page.read.firstPaintMs',
  'page.read.firstPostMs',
  'page.read.bytes',
  'page.read.requests',
  'build.production.ms',
  'start.second.ms'
] as const;

/** Opening the sample page with nothing cached, building the package, and starting what was started before. */
export async function measurePage(): Promise<readonly Figure[]> {
  const { executablePath, args, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  const tenant = await TestTenant.start('bench');
  try {
    const runs: Load[] = [];
    for (let run = 0; run < loads; run += 1) runs.push(await load(browser, tenant));
    return [
      {
        ...milliseconds('page.read.firstPaintMs', median(runs.map(each => each.firstPaintMs))),
        budget: 3000
      },
      { ...milliseconds('page.read.firstPostMs', median(runs.map(each => each.firstPostMs))), budget: 3000 },
      {
        name: 'page.read.bytes',
        value: median(runs.map(each => each.bytes)),
        unit: 'bytes',
        budget: 6_291_456
      },
      {
        name: 'page.read.requests',
        value: median(runs.map(each => each.requests)),
        unit: 'count',
        budget: 60
      },
      { ...milliseconds('build.production.ms', await timed(buildPackage)), budget: 30_000 },
      { ...milliseconds('start.second.ms', await timedSecondStart()), budget: 15_000 }
    ];
  } finally {
    await browser.close();
    await tenant.stop();
  }
}

function milliseconds(name: string, value: number): Omit<Figure, 'budget'> {
  return { name, value: Math.round(value), unit: 'ms' };
}

interface Load {
  readonly firstPaintMs: number;
  readonly firstPostMs: number;
  readonly bytes: number;
  readonly requests: number;
}

/** One visit with an empty cache. Bytes are those of the decoded bodies. */
async function load(browser: Browser, tenant: TestTenant): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', response => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  const firstPostMs = await timed(async () => {
    await tenant.open(page, signIns.member, home);
    await page.getByRole('article').first().waitFor();
  });
  await page.waitForLoadState('networkidle');
  const firstPaintMs = await firstPaintOf(page);
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
  await context.close();
  return { firstPaintMs, firstPostMs, bytes, requests: bodies.length };
}

function firstPaintOf(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
  );
}

async function buildPackage(): Promise<void> {
  for (const task of ['bundle', 'package-solution']) {
    const { exitCode, output } = await runCommand(['gulp', task, '--ship'], false);
    if (exitCode !== 0) throw new Error(`gulp ${task} --ship failed:\n${output}`);
  }
}

/** The first start may have to build and fill the tenant; the second has it all. */
async function timedSecondStart(): Promise<number> {
  await startOnce();
  return timed(startOnce);
}

/** Until it says where to click. */
async function startOnce(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Hallway is running')) child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
