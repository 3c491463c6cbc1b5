/** Messages between a tab and its client, as teams-js 2.36 sends them. */

/** What the client hands to the tab's `app.initialize()`; see runtime.ts of microsoft-teams-library-js. */
export const runtimeConfig = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { logs: {}, pages: { config: {}, currentApp: {}, tabs: {} } }
};

/** The newest teams-js this client speaks to. */
export const supportedSdkVersion = '2.36.0';

export interface TabMessage {
  readonly id?: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

export function isTabMessage(data: unknown): data is TabMessage {
  return typeof data === 'object' && data !== null && typeof (data as TabMessage).func === 'string';
}

export type FrameContext = 'content' | 'settings';

/** What a tab's configuration page keeps by `pages.config.setConfig`. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly suggestedDisplayName?: string;
}

/** The one flat object in which `getContext` answers; teams-js turns it into its `app.Context`. */
export type TeamsContext = Readonly<Record<string, string | boolean | undefined>>;
