import { type SPFI } from '@pnp/sp';
import '@pnp/sp/lists';
import { type IList } from '@pnp/sp/lists';
import '@pnp/sp/webs';
import { hallwayLists } from './hallwayLists';
import { type ListName } from './ListSchema';

/** Lists are found by address: a title may be renamed, an id differs from site to site. */
export function listAddress(webUrl: string, name: ListName): string {
  const site = decodeURIComponent(new URL(webUrl).pathname).replace(/\/$/, '');
  const isLibrary = hallwayLists.some(list => list.name === name && list.kind === 'library');
  return isLibrary ? `${site}/${name}` : `${site}/Lists/${name}`;
}

export type FindList = (sp: SPFI, name: ListName) => IList;

export function listFinder(webUrl: string): FindList {
  return (sp, name) => sp.web.getList(listAddress(webUrl, name));
}
