import { type SPFI } from '@pnp/sp';
import { type FindList } from './listAddress';
import { type KnownColumns } from './knownColumns';
import { type ServerClock } from './serverClock';

/** One site, and the way to it. */
export interface Connection {
  readonly webUrl: string;
  readonly sp: SPFI;
  readonly findList: FindList;
  readonly postColumns: KnownColumns;
  readonly serverClock: ServerClock;
}
