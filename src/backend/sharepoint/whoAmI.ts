import { type SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import { type CurrentUser } from '../Installation';
import { userInWeb, webColumns } from './userInWeb';

export type Identity = Pick<CurrentUser, 'key' | 'displayName' | 'upn'>;

/** The signed-in user of this connection, asked for once unless opening Hallway has already told. */
export interface WhoAmI {
  ask(): Promise<Identity>;
  learn(user: Identity): void;
}

export function createWhoAmI(sp: SPFI): WhoAmI {
  let known: Identity | undefined;
  return {
    ask: async () =>
      (known ??= userInWeb(await sp.web.select(...webColumns).expand('CurrentUser')(), undefined) ?? nobody),
    learn: user => (known = user)
  };
}

const nobody: Identity = { key: '', displayName: '', upn: '' };
