import '@pnp/sp/site-groups/web';
import { UnexpectedError } from '../../errors';
import { type Connection } from '../Connection';
import { membersGroup, moderatorsGroup } from '../levels';
import { allTogether } from '../together';
import { idIn, rowsOf, textIn } from '../wire';

/** Ids of Hallway's own groups in this site. */
export interface GroupIds {
  readonly members: number;
  readonly moderators: number;
}

const groups = [
  { Title: membersGroup, Description: 'May post in Hallway.' },
  { Title: moderatorsGroup, Description: 'May edit and hide what others posted in Hallway.' }
];

export async function ensureGroups({ sp }: Connection): Promise<GroupIds> {
  const before = await readIds();
  const missing = groups.filter(group => !before.has(group.Title));
  await allTogether(sp, batched => missing.map(group => batched.web.siteGroups.add(group)));
  const after = missing.length === 0 ? before : await readIds();
  return { members: idOf(after, membersGroup), moderators: idOf(after, moderatorsGroup) };

  async function readIds(): Promise<ReadonlyMap<string, number>> {
    const found: unknown = await sp.web.siteGroups.select('Id', 'Title')();
    return new Map(rowsOf(found).map(group => [textIn(group, 'Title') ?? '', idIn(group, 'Id') ?? 0]));
  }
}

/** The id of what has just been made, or seen. */
export function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (!id) throw new UnexpectedError({ act: 'find', target: `"${name}"` });
  return id;
}
