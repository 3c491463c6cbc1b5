import { type ComponentManifest } from '../catalog/SolutionPackage';
import { type CanvasControl } from './canvas/Canvas';

/** The part of SharePoint's `_spPageContextInfo` that the framework and web parts read. No list data is in it. */
export interface LegacyPageContext {
  readonly webAbsoluteUrl: string;
  readonly webServerRelativeUrl: string;
  readonly siteAbsoluteUrl: string;
  readonly siteServerRelativeUrl: string;
  readonly webTitle: string;
  /** In braces, as SharePoint writes it here. */
  readonly webId: string;
  readonly siteId: string;
  readonly webPermMasks: { readonly High: number; readonly Low: number };
  readonly currentCultureName: string;
  readonly currentUICultureName: string;
  readonly currentLanguage: number;
  readonly isRightToLeft: boolean;
  readonly userId: number;
  readonly userLoginName: string;
  readonly userDisplayName: string;
  readonly userPrincipalName: string;
  readonly userEmail: string;
  readonly isSiteAdmin: boolean;
  readonly isExternalGuestUser: boolean;
  readonly aadTenantId: string;
  readonly aadUserId: string;
  readonly formDigestValue: string;
  readonly formDigestTimeoutSeconds: number;
  readonly serverTime: string;
  readonly serverRequestPath: string;
  readonly [more: string]: unknown;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the server hands to the page's script. */
export interface PageData {
  readonly context: LegacyPageContext;
  /** Components of the app catalog that are deployed. */
  readonly components: readonly ComponentManifest[];
  /** The web parts of the page, in reading order. */
  readonly controls: readonly CanvasControl[];
  readonly isEditing: boolean;
  readonly theme: ThemeName;
  /** Where the saved page goes. */
  readonly savePageUrl: string;
  /** Inside Teams the framework speaks to the client around the page. */
  readonly host: 'sharePoint' | 'teams';
  /** In a tab that is being configured: where its content will be. */
  readonly tabContentUrl?: string;
}
