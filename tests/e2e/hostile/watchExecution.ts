import { type BrowserContext, type Page } from '@playwright/test';

/** Everything that shows that a text was taken for more than text, one line for each. */
export interface ExecutionWatch {
  /** Of one page: what ran in it so far, and what in it would run or load something. */
  findingsOf(page: Page): Promise<readonly string[]>;
}

/** Watches every page that is opened in the context from now on; dialogs are answered, so that nothing hangs. */
export async function watchExecution(context: BrowserContext): Promise<ExecutionWatch> {
  const seen: string[] = [];
  await context.addInitScript(plantCanaries);
  context.on('page', page => {
    page.on('popup', popup => seen.push(`A window was opened: ${popup.url()}`));
    page.on('dialog', dialog => {
      seen.push(`A dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', error => seen.push(`An error: ${error.message}`));
  });
  return {
    findingsOf: async page => {
      const inPages = await Promise.all(page.frames().map(frame => frame.evaluate(inspect)));
      return [...new Set([...seen, ...inPages.flat()])];
    }
  };
}

/** Runs before the page's scripts: whatever a hostile text would call is there, and tells. */
function plantCanaries(): void {
  const executions: string[] = [];
  const names = ['executed', 'alert', 'confirm', 'prompt', 'print', 'open'];
  const canaries = names.map(name => [
    name,
    (...given: unknown[]) => void executions.push(`${name}(${given})`)
  ]);
  Object.assign(window, Object.fromEntries(canaries), { executions });
}

/** Runs in the page. */
function inspect(): string[] {
  const { executions } = window as unknown as { executions: readonly string[] };
  const active = 'script,iframe,frame,frameset,object,embed,base,meta,link,form,portal,template,math,marquee';
  const own = '.hw-root, .ms-Layer';
  const isSafe = (address: string): boolean => {
    try {
      return ['https:', 'http:', 'mailto:'].includes(new URL(address, location.href).protocol);
    } catch {
      return true;
    }
  };
  const problems = [...document.querySelectorAll('*')].flatMap(element => {
    const found = element.matches(active) && element.closest(own) ? ['it is there'] : [];
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$/i.test(name)) found.push(name);
      if (/^(xlink:)?href$|^(form)?action$|^data$/.test(name) && !isSafe(value) && value !== 'data:,')
        found.push(`${name}=${value}`);
    }
    return found.map(problem => `${element.tagName}: ${problem}`);
  });
  const polluted = Object.keys(Object.prototype).map(name => `Object.prototype.${name}`);
  return [...executions, ...problems, ...polluted];
}
