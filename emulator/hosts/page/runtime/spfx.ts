/** The few members of the SharePoint Framework's runtime that a page uses; most of them are internal to it. */
import { type WebPartData } from '../../canvas/Canvas';

export interface ServiceScope {
  consume<T>(key: ServiceKey<T>): T;
  startNewChild(): ServiceScope;
  createAndProvide<T>(key: ServiceKey<T>, type: unknown): T;
  finish(): void;
}

export interface ServiceKey<T> {
  readonly name: string;
  readonly service?: T;
}

export interface ThemeProvider {
  _setTheme(theme: unknown): void;
}

export interface PageContextService {
  initialize(context: unknown, legacyContext: unknown): void;
}

export interface TokenProvider {
  getToken?: (resource: string) => Promise<string>;
  _getTokenInternal?: (resource: string) => Promise<string>;
  _getTokenData?: (resource: string) => Promise<{ accessToken: string }>;
  _ensureState?: () => Promise<void>;
}

export interface WebPartHost {
  initialize?(): Promise<void>;
}

export interface WebPartManager {
  loadWebPart(load: unknown): Promise<unknown>;
  requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close' | 'Toggle'): void;
  serialize(instanceId: string): Iterable<[key: unknown, value: WebPartData]>;
  /** As when a page is left without loading a document. */
  disposeWebparts(instanceId: string): void;
}

export interface CoreLibrary {
  readonly DisplayMode: { readonly Read: number; readonly Edit: number };
}

export interface PageContextLibrary {
  readonly PageContext: { readonly serviceKey: ServiceKey<PageContextService> };
}

export interface ComponentBaseLibrary {
  readonly ThemeProvider: { readonly serviceKey: ServiceKey<ThemeProvider> };
}

export interface HttpLibrary {
  readonly _AadTokenProviders: {
    readonly configurable?: TokenProvider;
    readonly preAuthorizedConfiguration?: TokenProvider;
  };
}

export interface WebPartBaseLibrary {
  readonly _MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _TeamsAwareWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _TeamsEnvironmentManager: {
    /** Undefined until a Teams-aware host has loaded its web part inside Teams. */
    getTeamsJs(): TeamsJs | undefined;
    getTeamsContext(): { readonly theme?: string } | undefined;
  };
  readonly _ClientSideWebPartManagerFactory: { create(host: WebPartHost): WebPartManager };
  readonly WebPartFormFactor: { readonly Standard: number };
}

/** What `spModuleLoader.start` is given and hands on to the application base. */
export interface Preload {
  readonly clientSideApplicationId: string;
  readonly manifests: readonly unknown[];
  readonly spPageContextInfo: unknown;
  readonly buildNumber: string;
  readonly user: object;
}

/** The part of Microsoft's teams-js that a tab's configuration page speaks to. */
export interface TeamsJs {
  readonly pages: {
    readonly config: {
      setValidityState(isValid: boolean): void;
      setConfig(config: TabConfig): Promise<void>;
      registerOnSaveHandler(
        handler: (event: { notifySuccess(): void; notifyFailure(reason: string): void }) => void
      ): void;
    };
  };
}

export interface TabConfig {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly suggestedDisplayName: string;
}

declare global {
  interface Window {
    spModuleLoader: {
      _isTelemetryDisabled: boolean;
      start(preload: Preload, onFailure: (error: Error) => void): Promise<unknown>;
    };
    _spComponentLoader: { loadComponentById<T>(id: string): Promise<T> };
    _spPageContextInfo: unknown;
    spClientSidePageContext: unknown;
    __themeState__: { theme: Record<string, string>; registeredStyles: unknown[] };
    /** The seam between the loader's application base and the page. */
    emulatorHost: { start(scope: ServiceScope, preload: Preload): Promise<unknown> };
    /** For tests: leaves the page and comes back to it within one document. */
    emulatorPage: { leave(): void; comeBack(): Promise<void> };
    /** Manifests of the runtime, put there by a script of their own so that a browser keeps them. */
    emulatorManifests: readonly { readonly loaderConfig?: { internalModuleBaseUrls: string[] } }[];
  }
}
