import { type Field, type FieldChange, type NewField } from '../../store/Fields';
import { type Call } from '../Call';
import { listPath } from '../lists/listPath';

/** Where columns live: a list, or a site for all its lists. */
export interface FieldHome {
  /** Of the list or the web. */
  readonly id: string;
  /** `Web/Lists(guid'...')` or `Web`. */
  readonly path: string;
  readonly url: string;
  readonly webId: string;
  readonly isList: boolean;
  all(): readonly Field[];
  add(field: NewField): Field;
  update(field: Field, change: FieldChange): Field;
  remove(field: Field): void;
}

/** The list the address names, else the web. */
export function fieldHome({ tenant, web, list }: Call): FieldHome {
  const { fields, siteFields } = tenant.store;
  if (list) {
    const { id, rootFolderUrl: url, webId } = list.row;
    return { id, url, webId, path: listPath(id), isList: true, all: () => fields.list(id), ...fields };
  }
  const { webId: id, serverRelativeUrl: url } = web.site;
  return { id, url, webId: id, path: 'Web', isList: false, all: () => siteFields.list(id), ...siteFields };
}
