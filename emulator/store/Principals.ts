/** Somebody a web knows: `User` is SharePoint's PrincipalType 1, `SecurityGroup` 4 (everyone except external users). */
export interface SiteUser {
  readonly kind: 'User' | 'SecurityGroup';
  readonly webId: string;
  readonly id: number;
  /** `i:0#.f|membership|ann@contoso.example`, `c:0-.f|rolemanager|spo-grid-all-users/<tenant>`. Compared without case. */
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly isSiteAdmin: boolean;
}

/** PrincipalType 8. */
export interface SiteGroup {
  readonly webId: string;
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** A user or a group of the same web. */
  readonly ownerId: number;
  readonly allowMembersEditMembership: boolean;
  readonly onlyAllowMembersViewMembership: boolean;
}

export type NewSiteUser = Omit<SiteUser, 'id' | 'isSiteAdmin'> & { readonly isSiteAdmin?: boolean };
/** Without an owner the group owns itself. */
export type NewSiteGroup = Pick<SiteGroup, 'webId' | 'title'> &
  Partial<Omit<SiteGroup, 'id' | 'webId' | 'title'>>;
export type AssociatedGroup = 'owner' | 'member' | 'visitor';

/** Users and groups of a web share one sequence of ids, starting at 1; an id is never used again. */
export interface Principals {
  /** The user with this login, made when the web does not know it yet. */
  ensureUser(user: NewSiteUser): SiteUser;
  updateUser(
    key: { readonly webId: string; readonly id: number },
    change: Partial<Pick<SiteUser, 'title' | 'email' | 'isSiteAdmin'>>
  ): void;
  user(webId: string, id: number): SiteUser | undefined;
  userByLogin(webId: string, loginName: string): SiteUser | undefined;
  userByEmail(webId: string, email: string): SiteUser | undefined;
  /** By id. */
  users(webId: string): readonly SiteUser[];
  /** The user leaves the web and its groups; rows keep his id, and a later visit gives him a new one. */
  removeUser(webId: string, id: number): void;

  addGroup(group: NewSiteGroup): SiteGroup;
  updateGroup(
    key: { readonly webId: string; readonly id: number },
    change: Partial<Omit<SiteGroup, 'webId' | 'id'>>
  ): void;
  group(webId: string, id: number): SiteGroup | undefined;
  groupByTitle(webId: string, title: string): SiteGroup | undefined;
  groups(webId: string): readonly SiteGroup[];
  removeGroup(webId: string, id: number): void;
  setAssociatedGroup(group: SiteGroup, role: AssociatedGroup): void;
  associatedGroup(webId: string, role: AssociatedGroup): SiteGroup | undefined;

  /** Adding twice, or removing who is not there, changes nothing. */
  addMember(group: SiteGroup, userId: number): void;
  removeMember(group: SiteGroup, userId: number): void;
  members(webId: string, groupId: number): readonly SiteUser[];
  /** The groups a user or security group belongs to directly. */
  groupsOf(webId: string, userId: number): readonly SiteGroup[];
}
