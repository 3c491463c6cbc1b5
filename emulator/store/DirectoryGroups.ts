/** A group of the tenant, as Entra ID knows it; its membership list is public. */
export interface DirectoryGroup {
  readonly id: string;
  readonly displayName: string;
  /** Empty for a group without a mailbox. */
  readonly mail: string;
  readonly description: string;
}

export interface DirectoryGroups {
  /** By id; the members are replaced. They are Entra ids of people: a group holds no groups here. */
  put(group: DirectoryGroup, memberIds: readonly string[]): void;
  get(id: string): DirectoryGroup | undefined;
  /** By display name, then id. */
  list(): readonly DirectoryGroup[];
  /** Entra ids, in order. */
  members(groupId: string): readonly string[];
  /** The groups of a person, by display name, then id. */
  ofMember(entraId: string): readonly DirectoryGroup[];
}
