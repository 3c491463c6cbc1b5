import { element } from './element';
import {
  type FrameContext,
  isTabMessage,
  runtimeConfig,
  supportedSdkVersion,
  type TabMessage,
  type TabSettings,
  type TeamsContext
} from './protocol';

export interface TabFrameOptions {
  readonly title: string;
  readonly url: string;
  readonly frameContext: FrameContext;
  /** Asked anew each time: the theme in it changes. */
  context(): TeamsContext;
  getToken(): Promise<string>;
  onShareLink?(link: { readonly subPageId: string; readonly label: string }): void;
  /** False when there is no such app here. */
  onNavigate?(to: { readonly appId: string; readonly pageId: string; readonly subPageId?: string }): boolean;
  onOpenLink?(link: string): boolean;
  onValidity?(isValid: boolean): void;
  /** The configuration page has kept its settings, or says why not. */
  onSaved?(settings: TabSettings | undefined, reason: string): void;
}

/** teams-js' own code for a call that its client does not support. */
const notSupported = 100;

type Answer = readonly unknown[] | undefined;
type Calls = Readonly<Record<string, (args: readonly unknown[]) => Answer | Promise<Answer>>>;

/** A tab's page in its frame, and the client's end of teams-js' conversation with it. */
export class TabFrame {
  public readonly element: HTMLIFrameElement;
  private settings: TabSettings = { entityId: '', contentUrl: '' };

  public constructor(private readonly options: TabFrameOptions) {
    // The name by which the SharePoint Framework knows that it is inside Teams.
    const attributes = { name: 'embedded-page-container', title: options.title, src: options.url };
    this.element = element('iframe', { attributes });
    window.addEventListener('message', this.receive);
  }

  /** Tells the tab of something: `themeChange`, `settings.save`. */
  public tell(func: string, ...args: unknown[]): void {
    this.element.contentWindow?.postMessage({ func, args }, location.origin);
  }

  public close(): void {
    window.removeEventListener('message', this.receive);
    this.element.remove();
  }

  private readonly receive = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.element.contentWindow || origin !== location.origin || !isTabMessage(data)) return;
    void this.answer(data);
  };

  private async answer(message: TabMessage): Promise<void> {
    const call = this.calls[message.func];
    const refusal = { errorCode: notSupported, message: `This client does not know ${message.func}.` };
    const args = call ? await call(message.args ?? []) : [false, refusal];
    if (!args) return;
    const { id, uuidAsString } = message;
    const monotonicTimestamp = performance.now() + performance.timeOrigin;
    this.element.contentWindow?.postMessage({ id, uuidAsString, args, monotonicTimestamp }, location.origin);
  }

  private readonly calls: Calls = {
    initialize: () => [this.options.frameContext, 'web', JSON.stringify(runtimeConfig), supportedSdkVersion],
    getContext: () => [this.options.context()],
    registerHandler: silently,
    'appInitialization.appLoaded': silently,
    'appInitialization.success': silently,
    'appInitialization.failure': silently,
    'authentication.getAuthToken': async () => [true, await this.options.getToken()],
    shareDeepLink: ([subPageId, label]) => {
      this.options.onShareLink?.({ subPageId: String(subPageId), label: String(label ?? '') });
      return undefined;
    },
    executeDeepLink: ([link]) => [this.options.onOpenLink?.(String(link)) ?? false],
    'pages.navigateToApp': ([to]) => [this.options.onNavigate?.(to as never) ?? false],
    'settings.getSettings': () => [this.settings],
    'settings.setSettings': ([settings]) => {
      this.settings = settings as TabSettings;
      return [true];
    },
    'settings.setValidityState': ([isValid]) => {
      this.options.onValidity?.(isValid === true);
      return undefined;
    },
    'settings.save.success': () => {
      this.options.onSaved?.(this.settings, '');
      return undefined;
    },
    'settings.save.failure': ([reason]) => {
      this.options.onSaved?.(undefined, String(reason ?? 'The tab was not saved.'));
      return undefined;
    }
  };
}

function silently(): undefined {
  return undefined;
}
