import {
  type Tab,
  type Team,
  type TeamsClientApp,
  type TeamsData,
  type TeamsTheme
} from '../../teams/TeamsData';
import { notify } from './notify';
import { type FrameContext, type TeamsContext } from './protocol';
import { TabFrame, type TabFrameOptions } from './TabFrame';

/** Where in the client a tab stands. */
export interface Place {
  readonly tab: Tab;
  readonly team?: Team;
  /** What a deep link asked for inside the tab. */
  readonly subEntityId?: string;
}

/** How the client shows what is opened. */
interface Views {
  place(place: Place): void;
  team(team: Team): void;
}

/** What all views of the client share: who is signed in, the theme, and the one tab that is open. */
export class Client {
  private frame: TabFrame | undefined;
  private themeName: TeamsTheme;

  public constructor(
    public readonly data: TeamsData,
    private readonly views: Views
  ) {
    this.themeName = data.theme;
  }

  public get theme(): TeamsTheme {
    return this.themeName;
  }

  /** Applies at once, in the open tab too. */
  public set theme(theme: TeamsTheme) {
    this.themeName = theme;
    document.documentElement.dataset.theme = theme;
    this.frame?.tell('themeChange', theme);
  }

  /** Opens a tab's page in place of the one that was open. */
  public openFrame(place: Place, options: Partial<TabFrameOptions> = {}): TabFrame {
    this.closeFrame();
    const frameContext = options.frameContext ?? 'content';
    this.frame = new TabFrame({
      title: place.tab.name,
      url: withTheme(place.tab.contentUrl, this.themeName),
      frameContext,
      context: () => this.contextOf(place, frameContext),
      getToken: pageToken,
      onShareLink: ({ subPageId, label }) => this.shareLink(place, { subPageId, label }),
      onNavigate: ({ appId, pageId, subPageId }) => this.open(appId, pageId, subPageId),
      onOpenLink: link => this.openLink(link),
      ...options
    });
    return this.frame;
  }

  public closeFrame(): void {
    this.frame?.close();
    this.frame = undefined;
  }

  /** Shows the tab with this id, personal or in a channel; false when there is none. */
  public open(appId: string, entityId: string, subEntityId?: string): boolean {
    const place = this.find(appId, entityId);
    if (place) this.views.place({ ...place, subEntityId });
    return place !== undefined;
  }

  /** The team's channel, without any of its tabs. */
  public openTeam(team: Team): void {
    this.views.team(team);
  }

  public appNamed(id: string): TeamsClientApp | undefined {
    return this.data.apps.find(app => app.id === id);
  }

  private find(appId: string, entityId: string): Place | undefined {
    const isIt = (tab: Tab): boolean => tab.appId === appId && tab.entityId === entityId;
    const personal = this.appNamed(appId)?.personalTabs.find(isIt);
    if (personal) return { tab: personal };
    const team = this.data.teams.find(({ tabs }) => tabs.some(isIt));
    const tab = team?.tabs.find(isIt);
    return tab && { tab, team };
  }

  private openLink(link: string): boolean {
    const match = /^https:\/\/teams\.microsoft\.com\/l\/entity\/([^/?]+)\/([^/?]+)/.exec(link);
    if (!match) return false;
    const context = new URL(link).searchParams.get('context') ?? '{}';
    const { subEntityId } = JSON.parse(context) as { subEntityId?: string };
    return this.open(decodeURIComponent(match[1] ?? ''), decodeURIComponent(match[2] ?? ''), subEntityId);
  }

  private shareLink({ tab }: Place, { subPageId, label }: { subPageId: string; label: string }): void {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageId }));
    const link = `https://teams.microsoft.com/l/entity/${tab.appId}/${encodeURIComponent(tab.entityId)}?context=${context}`;
    notify(`Link to ${label || 'this page'}`, link);
  }

  private contextOf({ tab, team, subEntityId }: Place, frameContext: FrameContext): TeamsContext {
    const { user, tenantId, locale } = this.data;
    return {
      ...(team && teamContext(team)),
      theme: this.themeName,
      locale,
      frameContext,
      entityId: tab.entityId,
      subEntityId,
      appId: tab.appId,
      userObjectId: user.entraId,
      userPrincipalName: user.upn,
      loginHint: user.upn,
      tid: tenantId,
      hostClientType: 'web',
      hostName: 'Teams',
      sessionId: tenantId,
      appSessionId: tenantId,
      isFullScreen: false
    };
  }
}

function teamContext(team: Team): TeamsContext {
  return {
    teamId: team.channelId,
    groupId: team.id,
    teamName: team.name,
    channelId: team.channelId,
    channelName: team.channelName,
    channelType: 'Regular',
    teamSiteUrl: team.siteUrl,
    teamSiteDomain: location.host,
    teamSitePath: team.sitePath
  };
}

/** A page that knows the theme from its address need not change colours once it runs. */
function withTheme(url: string, theme: TeamsTheme): string {
  const themed = new URL(url, location.origin);
  themed.searchParams.set('theme', theme);
  return themed.href;
}

async function pageToken(): Promise<string> {
  const response = await fetch('/_emulator/page/token');
  return ((await response.json()) as { access_token: string }).access_token;
}
