import { type Call } from '../Call';
import { upnOf } from '../permissions/claims';
import { htmlText } from './renderedText';
import { type RowParts } from './RowParts';

interface ShownPerson {
  readonly id: string;
  readonly title: string;
  readonly email: string;
  readonly sip: string;
  readonly jobTitle: string;
  readonly department: string;
}

/** A person column, as recorded in pnp/pnpcore (SpecialFieldRestUpdateTest), without the presence markup of `.span`. */
export function personParts(call: Call, name: string, userId: number | null): RowParts {
  const person = userId === null ? undefined : findPerson(call, userId);
  const keys = ['id', 'title', 'email', 'sip', 'jobTitle', 'department'] as const;
  const details = keys.map(key => [`${name}.${key}`, person?.[key] ?? ''] as const);
  return [[name, person ? [entry(person)] : ''], ...details, [`${name}.picture`, '']];
}

/** A column of several people shows them with their value beside the title. */
export function peopleParts(call: Call, name: string, userIds: readonly number[]): RowParts {
  const people = userIds.flatMap(id => findPerson(call, id) ?? []);
  const entries = people.map(person => ({ ...entry(person), value: person.title }));
  return [[name, entries.length > 0 ? entries : '']];
}

function entry({ id, title, email, sip }: ShownPerson): Readonly<Record<string, string>> {
  return { id, title, email, sip, picture: '' };
}

/** Somebody who has left the site shows as nobody. */
function findPerson({ tenant, web }: Call, id: number): ShownPerson | undefined {
  const { principals, directory } = tenant.store;
  const nobody = { email: '', sip: '', jobTitle: '', department: '' };
  const user = principals.user(web.site.webId, id);
  if (!user) {
    const group = principals.group(web.site.webId, id);
    return group && { ...nobody, id: String(id), title: htmlText(group.title) };
  }
  const person = directory.get(upnOf(user.loginName));
  return {
    id: String(id),
    title: htmlText(user.title),
    email: user.email,
    sip: person?.mail ?? '',
    jobTitle: htmlText(person?.jobTitle ?? ''),
    department: htmlText(person?.department ?? '')
  };
}
