import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { type Connection } from '../Connection';
import { isEveryoneLogin } from '../loginName';
import { readSettings, settingsColumns } from '../settingsRows';
import { allTogether } from '../together';
import { rowsOf, textIn } from '../wire';
import { type GroupIds } from './ensureGroups';
import { readAssignments, type Assignment } from './readAssignments';

/** Who is let into the site: nobody else may read its Hallway, and no one of them is shut out. */
export interface Audience {
  readonly assignments: readonly Assignment[];
  /** The claim "Everyone except external users", where the site is open to them; undefined on a private site. */
  readonly everyoneLogin?: string;
}

export async function readAudience({ sp }: Connection): Promise<Audience> {
  const all = await readAssignments(sp.web.roleAssignments);
  const assignments = all.filter(({ rights }) => rights !== 'none');
  const groups = assignments.filter(({ isGroup }) => isGroup);
  const members = await allTogether(sp, batched =>
    groups.map(({ principalId }) => batched.web.siteGroups.getById(principalId).users.select('LoginName')())
  );
  const logins = members.flatMap(users => rowsOf(users).map(user => textIn(user, 'LoginName') ?? ''));
  const everyoneLogin = [...assignments.map(({ login }) => login), ...logins].find(isEveryoneLogin);
  return { assignments, everyoneLogin };
}

/**
 * On a site that is open to all employees, all employees may post: the owner takes them out of the group to narrow
 * that down. A private site stays private. Only when Hallway is new: an owner's choice is not undone by a repair.
 */
export async function admitEveryone(
  { sp, findList }: Connection,
  { groups, audience }: { groups: GroupIds; audience: Audience }
): Promise<void> {
  if (audience.everyoneLogin === undefined) return;
  const rows: unknown = await findList(sp, 'HallwaySettings')
    .items.select(...settingsColumns)
    .top(100)();
  if (readSettings(rows).version > 0) return;
  // Adding somebody who is in already changes nothing.
  await sp.web.siteGroups.getById(groups.members).users.add(audience.everyoneLogin);
}
