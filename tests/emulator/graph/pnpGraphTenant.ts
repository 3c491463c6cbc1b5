import { type Queryable, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/batching';
import '@pnp/graph/cloud-communications';
import '@pnp/graph/directory-objects';
import '@pnp/graph/photos';
import '@pnp/graph/users';
import { type GraphTenant, HOST } from './graphTenant';

/** PnPjs for Graph as published; only the last step is replaced, so that a request goes to the emulator in process. */
export function pnpGraphAs(tenant: GraphTenant, name: string, ...scopes: readonly string[]): GraphFI {
  const { token } = tenant.as(name, ...scopes);
  const send = (instance: Queryable): Queryable => {
    instance.on.send.replace((url, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      const { method = 'GET', body } = init;
      const address = String(url).replace('https://graph.microsoft.com/', `${HOST}/graph/`);
      return tenant.emulator.handle(new Request(address, { method, headers, ...(body ? { body } : {}) }));
    });
    return instance;
  };
  return graphfi().using(DefaultInit(), DefaultHeaders(), send, DefaultParse());
}
