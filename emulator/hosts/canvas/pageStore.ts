import { type Blobs } from '../../store/Blobs';
import { type CanvasControl } from './Canvas';

const pages = 'pages';

/** A page as it was last published. */
export interface StoredPage {
  readonly controls: readonly CanvasControl[];
  readonly modified: string;
}

export function storedPage(blobs: Blobs, webId: string, page: string): StoredPage | undefined {
  return blobs.get(pages, pageKey(webId, page))?.metadata as StoredPage | undefined;
}

export function storePage(blobs: Blobs, at: { webId: string; page: string }, page: StoredPage): void {
  const blob = { bytes: new Uint8Array(), contentType: 'application/json', metadata: { ...page } };
  blobs.put(pages, pageKey(at.webId, at.page), blob);
}

function pageKey(webId: string, page: string): string {
  return `${webId}/${page.toLowerCase()}`;
}
