import { type BrowserContext, type Page } from '@playwright/test';
import { type RunningEmulator } from '../../emulator/createEmulator';
import { type NewItem } from '../../emulator/store/Items';
import { openTenant } from '../../scripts/openTenant';
import { signIns } from '../../scripts/seed/organisation/signIns';
import { testMorning } from '../../scripts/sampleTenant';
import { copyOfSampleTenant, removeDatabase } from './worlds';

/** A running copy of the sample tenant, for one test. */
export class TestTenant {
  readonly #database: string;
  #emulator: RunningEmulator;
  #listening: { url: string; close(): Promise<void> };

  private constructor(
    database: string,
    emulator: RunningEmulator,
    listening: { url: string; close(): Promise<void> }
  ) {
    this.#database = database;
    this.#emulator = emulator;
    this.#listening = listening;
  }

  public static async start(name: string): Promise<TestTenant> {
    const database = copyOfSampleTenant(name);
    const emulator = await openTenant({ database, clock: morningClock() });
    return new TestTenant(database, emulator, await emulator.listen(0));
  }

  public get url(): string {
    return this.#listening.url;
  }

  public get meters(): RunningEmulator['meters'] {
    return this.#emulator.meters;
  }

  public get faults(): RunningEmulator['faults'] {
    return this.#emulator.faults;
  }

  /** Rows that nobody could write one by one in the time a test has. @param listUrl below the sample site */
  public load(listUrl: string, rows: Iterable<NewItem>): void {
    const { store } = this.#emulator.tenant;
    const list = store.lists.byUrl(store.sites.byUrl('/sites/hallway')?.webId ?? '', listUrl);
    if (!list) throw new Error(`There is no list at ${listUrl}.`);
    store.items.load(list.id, rows);
  }

  /** Ends the process's hold on everything and starts anew on the same port, from what the database kept. */
  public async restart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.#listening.close();
    this.#emulator.close();
    this.#emulator = await openTenant({ database: this.#database, clock: morningClock() });
    this.#listening = await this.#emulator.listen(port);
  }

  public async stop(): Promise<void> {
    await this.#listening.close();
    this.#emulator.close();
    removeDatabase(this.#database);
  }

  /** Signs a browser in as one person and opens an address below this tenant. */
  public async open(page: Page, upn: string, address = '/sites/hallway/SitePages/Home.aspx'): Promise<void> {
    const to = encodeURIComponent(address);
    await page.goto(`${this.url}/_emulator/signin?user=${encodeURIComponent(upn)}&to=${to}`);
  }

  public async signIn(context: BrowserContext, upn: string): Promise<Page> {
    const page = await context.newPage();
    await this.open(page, upn);
    return page;
  }

  /** Signs somebody else in at this browser, behind the back of the page that is open. */
  public async switchUser(page: Page, upn: string): Promise<void> {
    await page.request.get(`${this.url}/_emulator/signin?user=${encodeURIComponent(upn)}&to=/`);
  }

  /** What the lists of the sample site say of themselves. */
  public async writeSchemaVersion(value: string): Promise<void> {
    const list = "/sites/hallway/_api/web/getList('/sites/hallway/Lists/HallwaySettings')";
    const found = await this.rest(signIns.owner, `${list}/items?$filter=RowKey eq 'schema-version'`);
    const [row] = ((await found.json()) as { value: readonly { Id: number }[] }).value;
    await this.change(`${list}/items(${row?.Id ?? 0})`, 'MERGE', { Value: value });
  }

  /** Something an owner does in SharePoint's own screens. */
  public async change(path: string, method: string, body?: unknown): Promise<void> {
    const headers = { 'If-Match': '*', 'X-HTTP-Method': method };
    const init = { method: 'POST', headers, body: JSON.stringify(body ?? {}) };
    const answer = await this.rest(signIns.owner, path, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }

  public async userIdOf(upn: string): Promise<number> {
    const answer = await this.rest(upn, '/sites/hallway/_api/web/currentuser');
    return ((await answer.json()) as { Id: number }).Id;
  }

  /** A raw request with somebody's bearer token, as a colleague at a console would send it. */
  public async rest(upn: string, path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(`${this.url}/_emulator/token?user=${encodeURIComponent(upn)}`);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const headers = new Headers({
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json;odata=nometadata',
      Authorization: `Bearer ${token}`
    });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    return fetch(`${this.url}${path}`, { ...init, headers });
  }
}

/** Real time, moved to the morning after the sample posts. */
function morningClock(): { now(): number } {
  const startedMs = Date.now();
  return { now: () => testMorning.getTime() + (Date.now() - startedMs) };
}
