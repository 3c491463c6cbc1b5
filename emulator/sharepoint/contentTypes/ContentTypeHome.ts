import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { listPath } from '../lists/listPath';

/** Where content types live: a list, or a site for all its lists. */
export interface ContentTypeHome {
  readonly id: string;
  readonly path: string;
  readonly url: string;
  readonly list: ListRow | undefined;
}

export function contentTypeHome({ web, list }: Call): ContentTypeHome {
  if (list) {
    const { row } = list;
    return { id: row.id, path: listPath(row.id), url: row.rootFolderUrl, list: row };
  }
  return { id: web.site.webId, path: 'Web', url: web.site.serverRelativeUrl, list: undefined };
}
