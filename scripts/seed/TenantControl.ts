/** The emulator to seed. */
export interface Tenant {
  /** Answers a request in process, or over a network. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Scheme and host, `http://127.0.0.1:4780`. */
  readonly baseUrl: string;
}

export interface NewSite {
  /** `/sites/hallway` */
  readonly url: string;
  readonly title: string;
  readonly ownerUpn: string;
  /** `everyone` stands for everyone except external users. */
  readonly memberUpns?: readonly string[];
  readonly visitorUpns?: readonly string[];
}

/** What the emulator lets its keeper do that no user of Microsoft 365 can. */
export interface TenantControl {
  loadDirectory(load: { people: readonly unknown[]; photos: readonly unknown[] }): Promise<void>;
  /** Server-relative addresses. */
  listSites(): Promise<readonly string[]>;
  /** Leaves a site that is there as it is. */
  addSite(site: NewSite): Promise<void>;
  /** The tenant's now, in milliseconds since 1970; it runs on from there. */
  moveClock(nowMs: number): Promise<void>;
  returnToRealTime(): Promise<void>;
  /** Sends requests in the name of a person, each with a token of its own, since the clock moves between them. */
  fetchAs(upn: string): (url: string, init?: RequestInit) => Promise<Response>;
}

interface TokenAnswer {
  readonly access_token: string;
}

const alreadyThere = 409;

export function createTenantControl({ fetch, baseUrl }: Tenant): TenantControl {
  async function post(path: string, body: unknown): Promise<void> {
    const request = new Request(`${baseUrl}/_emulator/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body)
    });
    const response = await fetch(request);
    if (!response.ok && response.status !== alreadyThere) await refuse(request, response);
  }

  async function read(path: string): Promise<unknown> {
    const request = new Request(`${baseUrl}/_emulator/${path}`);
    const response = await fetch(request);
    if (!response.ok) await refuse(request, response);
    return response.json();
  }

  async function tokenFor(upn: string): Promise<string> {
    const { access_token: token } = (await read(`token?user=${encodeURIComponent(upn)}`)) as TokenAnswer;
    return token;
  }

  return {
    loadDirectory: load => post('directory', load),
    listSites: async () => ((await read('sites')) as readonly { url: string }[]).map(({ url }) => url),
    addSite: site => post('sites', site),
    moveClock: nowMs => post('clock', { now: nowMs }),
    returnToRealTime: () => post('clock', { offsetMs: 0 }),
    fetchAs: upn => async (url, init) => {
      const headers = new Headers(init?.headers);
      headers.set('Authorization', `Bearer ${await tokenFor(upn)}`);
      return fetch(new Request(url, { ...init, headers }));
    }
  };
}

export async function refuse(request: { method: string; url: string }, response: Response): Promise<never> {
  throw new Error(`${request.method} ${request.url} answered ${response.status}: ${await response.text()}`);
}
