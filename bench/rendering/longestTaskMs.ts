import { type Browser, type Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const task = 'ThreadControllerImpl::RunTask';

/**
 * Of the page's main thread while something is done, in milliseconds of the processor: on a machine that does something
 * else besides, a task also takes as long as it is made to wait.
 * @throws Error when the browser told of no task
 */
export async function longestTaskMs(
  { browser, page }: { browser: Browser; page: Page },
  work: () => Promise<void>
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;
  const isMain = ({ name, args }: TraceEvent): boolean =>
    name === 'thread_name' && args?.name === 'CrRendererMain';
  const mainThreads = new Set(traceEvents.filter(isMain).map(threadOf));
  const tasks = traceEvents.filter(event => event.name === task && mainThreads.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The browser told of no task.');
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}
