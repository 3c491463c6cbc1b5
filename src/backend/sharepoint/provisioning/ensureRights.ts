import '@pnp/sp/security/list';
import { type Connection } from '../Connection';
import { type ListSchema } from '../ListSchema';
import { allTogether } from '../together';
import { type GroupIds } from './ensureGroups';
import { type LevelIds } from './ensureLevels';
import { readAssignments, type Assignment } from './readAssignments';
import { type Audience } from './readAudience';

export interface RightsParts {
  readonly groups: GroupIds;
  readonly levels: LevelIds;
  readonly audience: Audience;
}

interface Grant {
  readonly principalId: number;
  readonly levelId: number;
}

/**
 * Gives a list its own rights: owners keep all, whoever may write in the site has the members' level, whoever may
 * read it reads, and Hallway's two groups get theirs. Nobody else gets in, and nobody keeps the right to change lists.
 */
export async function ensureRights(
  { sp, findList }: Connection,
  parts: RightsParts & { schema: ListSchema; hasOwnRights: boolean }
): Promise<void> {
  const list = findList(sp, parts.schema.name);
  // Copied, not emptied: whoever runs this keeps his own rights until the end.
  if (!parts.hasOwnRights) await list.breakRoleInheritance(true, false);
  const current = await readAssignments(list.roleAssignments);
  const wanted = wantedGrants(parts);
  const given = current.flatMap(({ principalId, levelIds }) =>
    levelIds.map(levelId => ({ principalId, levelId }))
  );
  const missing = wanted.filter(grant => !has(given, grant));
  const surplus = removableGrants(current).filter(grant => !has(wanted, grant));

  await allTogether(sp, batched => {
    const { roleAssignments } = findList(batched, parts.schema.name);
    return [
      ...missing.map(({ principalId, levelId }) => roleAssignments.add(principalId, levelId)),
      ...surplus.map(({ principalId, levelId }) => roleAssignments.remove(principalId, levelId))
    ];
  });
}

function wantedGrants({
  schema,
  groups,
  levels,
  audience
}: RightsParts & { schema: ListSchema }): readonly Grant[] {
  const writers = levels[schema.members];
  const ofSite = audience.assignments.flatMap(({ principalId, rights, levelIds }): Grant[] => {
    if (rights === 'full') return levelIds.map(levelId => ({ principalId, levelId }));
    return [{ principalId, levelId: rights === 'write' ? writers : levels.Read }];
  });
  return [
    ...ofSite,
    { principalId: groups.members, levelId: writers },
    { principalId: groups.moderators, levelId: levels[schema.moderators] }
  ];
}

/** Full control is never taken away: an owner could take it back, and we might be standing on it. */
function removableGrants(current: readonly Assignment[]): readonly Grant[] {
  return current
    .filter(({ rights }) => rights !== 'full')
    .flatMap(({ principalId, levelIds }) => levelIds.map(levelId => ({ principalId, levelId })));
}

function has(grants: readonly Grant[], { principalId, levelId }: Grant): boolean {
  return grants.some(grant => grant.principalId === principalId && grant.levelId === levelId);
}
