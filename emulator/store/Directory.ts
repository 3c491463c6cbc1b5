/** A person of the tenant, as Entra ID knows him. */
export interface TenantUser {
  readonly entraId: string;
  /** Lower case. */
  readonly upn: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly officeLocation: string;
  readonly managerUpn?: string;
  /** `en-US`, `nl-NL`. */
  readonly preferredLanguage: string;
  readonly userType: 'Member' | 'Guest';
  readonly accountEnabled: boolean;
  /** IANA name, `Europe/Amsterdam`; UTC without one. */
  readonly timeZone?: string;
}

export interface Photo {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface Directory {
  /** By Entra id: a changed UPN stays the same person. */
  upsert(user: TenantUser): void;
  /** `key` is a UPN (any case) or an Entra id. */
  get(key: string): TenantUser | undefined;
  /** Those whose manager this is; by display name, then UPN. */
  reportsOf(upn: string): readonly TenantUser[];
  /** By display name, then UPN. */
  list(): readonly TenantUser[];
  /** Those with a word of their name, mail or UPN that starts with the text; at most `limit`. */
  search(text: string, limit: number): readonly TenantUser[];
  photo(upn: string): Photo | undefined;
  setPhoto(upn: string, photo: Photo): void;
}
