import { type BrowserContext } from '@playwright/test';

/**
 * Collects what a context's pages must never do, as long as it is open: break their content security policy, or ask
 * another host for anything. One line for each, in words.
 */
export async function watchPages(context: BrowserContext, homeUrl: string): Promise<readonly string[]> {
  const seen: string[] = [];
  const home = new URL(homeUrl).host;
  await context.exposeBinding('tellOfViolation', (_, line: string) => void seen.push(line));
  await context.addInitScript(listen);
  context.on('console', message => {
    if (/content security policy|trusted(html|script)/i.test(message.text())) seen.push(message.text());
  });
  context.on('request', request => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?|ftp):$/.test(protocol) && host !== home) seen.push(`A request to ${request.url()}`);
  });
  return seen;
}

/** Runs in the page, before any script of its own. */
function listen(): void {
  const { tellOfViolation } = window as unknown as { tellOfViolation(line: string): void };
  document.addEventListener('securitypolicyviolation', violation => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = violation;
    tellOfViolation(`${effectiveDirective}: ${blockedURI} "${sample}" at ${sourceFile}:${lineNumber}`);
  });
}
