import { type Attachments } from './Attachments';
import { type Blobs } from './Blobs';
import { type Changes } from './Changes';
import { type Comments } from './Comments';
import { type ContentTypes } from './ContentTypes';
import { type Contents } from './Contents';
import { type Directory } from './Directory';
import { type DirectoryGroups } from './DirectoryGroups';
import { type Fields } from './Fields';
import { type Files } from './Files';
import { type Items } from './Items';
import { type Lateness } from './Lateness';
import { type Lists } from './Lists';
import { type Notifications } from './Notifications';
import { type Principals } from './Principals';
import { type RecycleBin } from './RecycleBin';
import { type Roles } from './Roles';
import { type SearchIndex } from './SearchIndex';
import { type Settings } from './Settings';
import { type SiteFields } from './SiteFields';
import { type Sites } from './Sites';
import { type Views } from './Views';

/**
 * Everything the tenant knows, in one SQLite file. Calls are synchronous; a getter answers undefined for what is not
 * there, and writing to what is not there throws NotInStore. Instants are ISO text in UTC, whole seconds (`toInstant`).
 */
export interface Store {
  readonly directory: Directory;
  readonly directoryGroups: DirectoryGroups;
  readonly notifications: Notifications;
  readonly sites: Sites;
  readonly principals: Principals;
  readonly roles: Roles;
  readonly lists: Lists;
  readonly fields: Fields;
  readonly siteFields: SiteFields;
  readonly views: Views;
  readonly contentTypes: ContentTypes;
  readonly items: Items;
  readonly files: Files;
  readonly attachments: Attachments;
  readonly contents: Contents;
  readonly changes: Changes;
  readonly comments: Comments;
  readonly searchIndex: SearchIndex;
  readonly recycleBin: RecycleBin;
  readonly lateness: Lateness;
  readonly blobs: Blobs;
  readonly settings: Settings;
  /** All or nothing; inside another transaction it belongs to the outer one. */
  transact<T>(work: () => T): T;
  close(): void;
}

export interface StoreOptions {
  /** A file, made when missing, or `:memory:`. */
  readonly database: string;
  /** How text is compared: as SharePoint's SQL Server does (default), or byte by byte. */
  readonly collation?: 'sqlServer' | 'binary';
}
