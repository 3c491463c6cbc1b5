import { type RunningEmulator } from '../../emulator/createEmulator';
import { type Fetch } from '../../src/backend/sharepoint/createSend';
import { fetchAs, json, siteUrl, type UserName } from './Tenant';

/** A row of Hallway Posts as the owner of the site reads it, past all of Hallway's own code. */
export interface Row {
  readonly Id: number;
  readonly Body: string;
  readonly PostKey: string;
  readonly AuthorId: number;
}

/** Of Hallway Reactions, likewise. */
export interface LikeRow {
  readonly PostKey: string;
  readonly AuthorId: number;
}

/** Somebody who writes his own requests. */
export interface RawPerson {
  get(path: string): Promise<unknown>;
  /** Whether it was done. */
  post(path: string, body?: object, method?: string): Promise<boolean>;
}

export interface RawTenant {
  readonly owner: RawPerson;
  /** Newest first. */
  readRows(): Promise<readonly Row[]>;
  readLikes(): Promise<readonly LikeRow[]>;
}

export async function rawTenant(emulator: RunningEmulator): Promise<RawTenant> {
  const owner = await rawPerson(emulator, 'owner');
  const list = "/_api/web/getList('/sites/team/Lists/HallwayPosts')";
  const rows = `${list}/items?$select=Id,Body,PostKey,AuthorId&$orderby=Id desc&$top=5000`;
  const reactions = "/_api/web/getList('/sites/team/Lists/HallwayReactions')";
  const likes = `${reactions}/items?$select=Id,PostKey,AuthorId&$orderby=Id desc&$top=5000`;
  return {
    owner,
    readRows: async () => ((await owner.get(rows)) as { value: Row[] }).value,
    readLikes: async () => ((await owner.get(likes)) as { value: LikeRow[] }).value
  };
}

async function rawPerson(emulator: RunningEmulator, name: UserName): Promise<RawPerson> {
  const send = await fetchAs(emulator, name);
  return {
    get: async path => (await send(`${siteUrl}${path}`, { headers: json })).json(),
    post: async (path, body, method = 'POST') => {
      const headers = {
        ...{ ...json, 'Content-Type': 'application/json', 'X-RequestDigest': await digestFor(send) },
        ...{ 'X-HTTP-Method': method, 'If-Match': '*' }
      };
      const sent = { method: 'POST', headers, body: body && JSON.stringify(body) };
      return (await send(`${siteUrl}${path}`, sent)).ok;
    }
  };
}

async function digestFor(send: Fetch): Promise<string> {
  const response = await send(`${siteUrl}/_api/contextinfo`, { method: 'POST', headers: json });
  return ((await response.json()) as { FormDigestValue: string }).FormDigestValue;
}
