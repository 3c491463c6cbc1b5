import { DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import '@pnp/sp/context-info';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/webs';
import { type TestTenant } from '../rest/testTenant';

let hosts = 0;

/**
 * PnPjs as published; only the last step is replaced, so that a request goes to the emulator in process. PnPjs keeps
 * form digests by address for the life of the module, hence a host of his own for everybody.
 */
export async function pnpAs(tenant: TestTenant, upn: string): Promise<SPFI> {
  const signedIn = await tenant.nobody.get(`/_emulator/signin?user=${upn}`);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const send = (instance: Queryable): Queryable => {
    instance.on.send.replace((url, init) => {
      const headers = new Headers(init.headers);
      headers.set('cookie', cookie);
      const { method = 'GET', body } = init;
      return tenant.emulator.handle(new Request(url, { method, headers, ...(body ? { body } : {}) }));
    });
    return instance;
  };
  hosts += 1;
  const web = `http://host${hosts}.example/sites/hallway`;
  return spfi(web).using(DefaultInit(), DefaultHeaders(), send, DefaultParse(), RequestDigest());
}

/** What PnPjs throws when SharePoint refuses. */
export interface PnpRefusal {
  readonly status: number;
  readonly response: Response;
}

export async function refusalOf(work: Promise<unknown>): Promise<PnpRefusal> {
  return work.then(
    () => {
      throw new Error('SharePoint would have refused.');
    },
    (error: unknown) => error as PnpRefusal
  );
}
