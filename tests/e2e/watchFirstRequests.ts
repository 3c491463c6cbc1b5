import { type Page } from '@playwright/test';

/** Of SharePoint; what Graph is asked has a test of its own. */
export const isData = (path: string): boolean => path.includes('/_api/');

/** What the page asks SharePoint for before its first post is there, told once it is. Of the last visit. */
export async function watchFirstRequests(page: Page): Promise<() => readonly string[]> {
  let asked: readonly string[] = [];
  await page.exposeFunction('firstPostThere', (urls: readonly string[]) => (asked = urls));
  await page.addInitScript(() => {
    const { firstPostThere } = window as unknown as { firstPostThere(urls: readonly string[]): void };
    const urls: string[] = [];
    const ask = window.fetch;
    window.fetch = (input, init) => {
      urls.push(input instanceof Request ? input.url : String(input));
      return ask(input, init);
    };
    const watch = new MutationObserver(() => {
      if (!document.querySelector('article.hw-post')) return;
      watch.disconnect();
      firstPostThere([...urls]);
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  return () => asked.filter(isData).map(url => new URL(url).pathname);
}
