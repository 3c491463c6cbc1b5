import { createHash } from 'node:crypto';
import { type ComponentManifest } from '../../catalog/SolutionPackage';
import { type Blobs } from '../../store/Blobs';
import { type CanvasControl } from './Canvas';

const pages = 'pages';

/** A page as it was last published. */
export interface StoredPage {
  readonly controls: readonly CanvasControl[];
  readonly modified: string;
}

export function storedPage(blobs: Blobs, webId: string, fileName: string): StoredPage | undefined {
  return blobs.get(pages, pageKey(webId, fileName))?.metadata as StoredPage | undefined;
}

export function storePage(blobs: Blobs, at: { webId: string; fileName: string }, page: StoredPage): void {
  const blob = { bytes: new Uint8Array(), contentType: 'application/json', metadata: { ...page } };
  blobs.put(pages, pageKey(at.webId, at.fileName), blob);
}

/** A home page nobody has edited holds the first web part that is deployed for SharePoint pages. */
export function defaultControls(webId: string, components: readonly ComponentManifest[]): CanvasControl[] {
  const component = components.find(runsOnPages);
  if (!component) return [];
  const instanceId = guidFrom(`${webId}|${component.id}`);
  const [entry] = entriesOf(component);
  return [
    {
      controlType: 3,
      id: instanceId,
      position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12 },
      emphasis: {},
      webPartId: component.id,
      webPartData: {
        id: component.id,
        instanceId,
        title: entry?.title?.default ?? component.alias,
        description: entry?.description?.default ?? '',
        dataVersion: '1.0',
        properties: entry?.properties ?? {}
      }
    }
  ];
}

interface PreconfiguredEntry {
  readonly title?: { readonly default?: string };
  readonly description?: { readonly default?: string };
  readonly properties?: Readonly<Record<string, unknown>>;
}

function entriesOf(component: ComponentManifest): PreconfiguredEntry[] {
  return Array.isArray(component.preconfiguredEntries)
    ? (component.preconfiguredEntries as PreconfiguredEntry[])
    : [];
}

function runsOnPages(component: ComponentManifest): boolean {
  const { supportedHosts } = component;
  const hosts = Array.isArray(supportedHosts) ? supportedHosts : ['SharePointWebPart'];
  return component.componentType === 'WebPart' && hosts.includes('SharePointWebPart');
}

function pageKey(webId: string, fileName: string): string {
  return `${webId}/${fileName.toLowerCase()}`;
}

/** The same instance each time, until the page is saved with one. */
function guidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
