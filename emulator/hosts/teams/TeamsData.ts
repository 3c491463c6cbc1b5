/** What the server hands to the Teams-like client. */
export interface TeamsData {
  readonly user: {
    readonly name: string;
    readonly initials: string;
    readonly upn: string;
    readonly entraId: string;
  };
  readonly tenantId: string;
  readonly locale: string;
  readonly theme: TeamsTheme;
  readonly apps: readonly TeamsClientApp[];
  readonly teams: readonly Team[];
  /** What the address asks to be shown. */
  readonly opening: Opening;
}

export type TeamsTheme = 'default' | 'dark' | 'contrast';

export interface TeamsClientApp {
  readonly id: string;
  readonly name: string;
  readonly iconUrl: string;
  readonly personalTabs: readonly Tab[];
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly siteUrl: string;
  readonly sitePath: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly tabs: readonly Tab[];
  /** Configuration pages of the apps that can be added as a tab, by app. */
  readonly configurationUrls: Readonly<Record<string, string>>;
  readonly canAddTabs: boolean;
}

export interface Tab {
  readonly appId: string;
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
}

export interface Opening {
  readonly appId?: string;
  readonly entityId?: string;
  readonly subEntityId?: string;
}
