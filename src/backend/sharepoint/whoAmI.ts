import { type SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import { type CurrentUser } from '../Installation';
import { userInWeb, webColumns } from './userInWeb';
import { entityFrom } from './wire';

export type Identity = Pick<CurrentUser, 'key' | 'displayName' | 'upn'>;

export type PageUser = Pick<Identity, 'key' | 'upn'>;

/** The signed-in user of this connection, asked for once unless opening Hallway has already told. */
export interface WhoAmI {
  /** Who the page says is here: it may be wrong. What is asked for him is used once SharePoint has said the same. */
  guess(): PageUser | undefined;
  ask(): Promise<Identity>;
  /** Once: who comes later is somebody else, and what is under way was not begun by him. */
  learn(user: Identity): void;
  /** False once somebody else has signed in at this browser. Asks each time, once it is known who it was. */
  isStillSame(through?: SPFI): Promise<boolean>;
}

export function createWhoAmI(sp: SPFI, guess?: PageUser): WhoAmI {
  let known: Identity | undefined;
  const askNow = async (through: SPFI): Promise<Identity> =>
    userInWeb(
      await entityFrom(through.web.select(...webColumns).expand('CurrentUser')(), 'CurrentUser'),
      undefined
    ) ?? nobody;
  return {
    guess: () => guess,
    ask: async () => (known ??= await askNow(sp)),
    learn: user => (known ??= user),
    isStillSame: async (through = sp) => known === undefined || (await askNow(through)).upn === known.upn
  };
}

const nobody: Identity = { key: '', displayName: '', upn: '' };
