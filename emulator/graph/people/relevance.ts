import { type Tenant } from '../../http/Tenant';
import { type TenantUser } from '../../store/Directory';

export interface RelevantPerson {
  readonly person: TenantUser;
  /** As `scoredEmailAddresses` shows it; the larger, the closer. */
  readonly score: number;
}

/** How close each public relation brings two people; those who have several are closer. */
const SCORES = { manager: 12, report: 10, peer: 8, group: 4 } as const;
/** https://learn.microsoft.com/graph/people-insights-overview: a group of 30 or more relates nobody. */
const LARGEST_GROUP = 29;

/**
 * Whom somebody works with, by the relations that page calls public: the org chart above, below and beside, and small
 * groups. Nobody from outside, nobody who has left. Alike ones stand by name.
 */
export function relevantTo(tenant: Tenant, person: TenantUser): readonly RelevantPerson[] {
  const scores = new Map<string, number>();
  for (const { id, score } of relationsOf(tenant, person)) scores.set(id, (scores.get(id) ?? 0) + score);
  const found = [...scores].flatMap(([id, score]) => {
    const other = tenant.store.directory.get(id);
    const isShown = other?.accountEnabled && other.userType === 'Member' && id !== person.entraId;
    return isShown ? [{ person: other, score }] : [];
  });
  return found.sort(
    (one, other) => other.score - one.score || one.person.displayName.localeCompare(other.person.displayName)
  );
}

interface Relation {
  /** Entra id. */
  readonly id: string;
  readonly score: number;
}

function relationsOf({ store }: Tenant, person: TenantUser): readonly Relation[] {
  const { directory, directoryGroups } = store;
  const manager = person.managerUpn === undefined ? undefined : directory.get(person.managerUpn);
  const peers = manager ? directory.reportsOf(manager.upn) : [];
  const groups = directoryGroups.ofMember(person.entraId).map(({ id }) => directoryGroups.members(id));
  return [
    ...(manager ? [{ id: manager.entraId, score: SCORES.manager }] : []),
    ...directory.reportsOf(person.upn).map(({ entraId }) => ({ id: entraId, score: SCORES.report })),
    ...peers.map(({ entraId }) => ({ id: entraId, score: SCORES.peer })),
    ...groups
      .filter(members => members.length <= LARGEST_GROUP)
      .flatMap(members => members.map(id => ({ id, score: SCORES.group })))
  ];
}
