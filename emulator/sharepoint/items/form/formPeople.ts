import { type Field } from '../../../store/Fields';
import { type Call } from '../../Call';
import { type Json } from '../../odata/Entity';
import { upnOf } from '../../permissions/claims';
import { siteUserOf } from '../../permissions/WebScope';
import { isObject } from '../../requestBody';
import { userByAnyLogin } from '../../users/findSiteUser';
import { FormRefused } from './FormRefused';

const GROUPS_TOO = 1;

/**
 * `[{'Key':'i:0#.f|membership|ann@contoso.example'}]`, in either kind of quotes: ids on the site. Whoever is named is
 * known to the site from then on.
 * @throws FormRefused
 */
export function formPeople(call: Call, field: Pick<Field, 'options'>, text: string): readonly number[] {
  const entries = parse(text) ?? parse(text.replaceAll("'", '"'));
  if (!Array.isArray(entries)) throw unknownUser();
  return (entries as readonly Json[]).map(entry => {
    const key = isObject(entry) ? entry.Key : undefined;
    const id = typeof key === 'string' && key !== '' ? personId(call, field, key) : undefined;
    if (id === undefined) throw unknownUser();
    return id;
  });
}

function personId(call: Call, { options }: Pick<Field, 'options'>, key: string): number | undefined {
  const { directory, principals } = call.tenant.store;
  const { webId } = call.web.site;
  const known = userByAnyLogin(call, key);
  if (known) return known.id;
  const person = directory.get(upnOf(key));
  if (person) return principals.ensureUser(siteUserOf(webId, person)).id;
  return options.selectionMode === GROUPS_TOO ? principals.groupByTitle(webId, key)?.id : undefined;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function unknownUser(): FormRefused {
  return new FormRefused('The user does not exist or is not unique.');
}
