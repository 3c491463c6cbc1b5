import { type CanvasControl } from '../canvas/Canvas';
import { type PageData } from '../PageData';
import { type PageView } from './pageView';

/** All a SharePoint-like page shows. */
export interface SitePage {
  readonly siteTitle: string;
  readonly siteUrl: string;
  readonly pageTitle: string;
  /** Server-relative, without its query. */
  readonly pageUrl: string;
  readonly userName: string;
  readonly userUpn: string;
  readonly canEdit: boolean;
  readonly publishedOn: string;
  /** Other sites of the tenant, for the navigation. */
  readonly sites: readonly { readonly title: string; readonly homeUrl: string }[];
  readonly controls: readonly CanvasControl[];
  readonly view: PageView;
  /** Handed to the page's script. */
  readonly data: PageData;
  /** Where the page's own script and style are. */
  readonly assetFolder: string;
  /** Allows the inline style and data of this one answer. */
  readonly nonce: string;
}
