/** A site collection with its one web. */
export interface Site {
  readonly siteId: string;
  readonly webId: string;
  /** `/sites/hallway`, as first written; compared without case. */
  readonly serverRelativeUrl: string;
  readonly title: string;
  readonly description: string;
  /** LCID: 1033 is English (US), 1043 Dutch. */
  readonly language: number;
  readonly created: string;
  readonly ownerUpn: string;
  readonly theme?: string;
}

export interface Sites {
  create(site: Site): void;
  update(webId: string, change: Partial<Pick<Site, 'title' | 'description' | 'language' | 'theme'>>): void;
  get(webId: string): Site | undefined;
  byUrl(serverRelativeUrl: string): Site | undefined;
  /** The site an address lies in: the longest site URL that is a prefix of the path, at a slash. */
  containing(path: string): Site | undefined;
  list(): readonly Site[];
}
