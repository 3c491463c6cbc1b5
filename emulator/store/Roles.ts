/** A permission level. */
export interface RoleDefinition {
  readonly webId: string;
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Bit n-1 is PermissionKind n. */
  readonly mask: bigint;
  readonly order: number;
  /** 0 for a custom level, 1 Limited Access (Guest), 2 Read, 3 Contribute, 4 Design, 5 Full Control, 6 Edit. */
  readonly roleTypeKind: number;
  readonly hidden: boolean;
}

/** Without an id it gets the next one of its web, from 1073741924. */
export type NewRoleDefinition = Omit<RoleDefinition, 'id'> & { readonly id?: number };

export interface RoleAssignment {
  readonly principalId: number;
  /** By id. */
  readonly roleIds: readonly number[];
}

/** A thing that may carry rights of its own: the id of a web or of a list. */
export type ScopeId = string;

export interface Roles {
  add(role: NewRoleDefinition): RoleDefinition;
  update(
    key: { readonly webId: string; readonly id: number },
    change: Partial<Pick<RoleDefinition, 'name' | 'description' | 'mask' | 'order'>>
  ): void;
  /** Its assignments go with it. */
  remove(webId: string, id: number): void;
  get(webId: string, id: number): RoleDefinition | undefined;
  byName(webId: string, name: string): RoleDefinition | undefined;
  byType(webId: string, roleTypeKind: number): RoleDefinition | undefined;
  list(webId: string): readonly RoleDefinition[];

  /** Always true for a web; for a list only after breakInheritance. */
  hasUniqueAssignments(scope: ScopeId): boolean;
  /** Copies the assignments of the web, or starts with none. Breaking twice changes nothing. */
  breakInheritance(listId: string, copyAssignments: boolean): void;
  resetInheritance(listId: string): void;
  /** Those in force: of the web while a list inherits. By principal id. */
  assignments(scope: ScopeId): readonly RoleAssignment[];
  /** The scope must have unique assignments. Assigning twice changes nothing. */
  assign(scope: ScopeId, principalId: number, roleId: number): void;
  /** Without a role the principal loses all of them. */
  unassign(scope: ScopeId, principalId: number, roleId?: number): void;
}
