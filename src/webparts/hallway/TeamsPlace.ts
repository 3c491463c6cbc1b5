import { type app } from '@microsoft/teams-js';
import { type WebPartContext } from '@microsoft/sp-webpart-base';

/** Where in Teams this is: the theme by name, and what a deep link asked for. */
export interface TeamsPlace {
  readonly themeName: string;
  readonly subPageId?: string;
  readonly locale: string;
  onThemeChange(listener: (themeName: string) => void): void;
  linkOf(subPageId: string): string;
}

/** Undefined outside Teams. The running teams-js comes from the host: SPFx has initialised that copy. */
export async function readTeamsPlace(context: WebPartContext): Promise<TeamsPlace | undefined> {
  const teams = context.sdks.microsoftTeams?.teamsJs as { app: typeof app } | undefined;
  if (teams === undefined) return undefined;
  const { app: place, page } = await teams.app.getContext();
  return {
    themeName: place.theme,
    locale: place.locale,
    subPageId: page.subPageId || undefined,
    onThemeChange: listener => teams.app.registerOnThemeChangeHandler(listener),
    linkOf: subPageId => deepLink({ appId: context.manifest.id, entityId: page.id, subPageId })
  };
}

/** Source: Microsoft Teams documentation, "Deep link to an application"; the app's id is that of the web part. */
function deepLink({
  appId,
  entityId,
  subPageId
}: {
  appId: string;
  entityId: string;
  subPageId: string;
}): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageId }));
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(entityId)}?context=${context}`;
}
