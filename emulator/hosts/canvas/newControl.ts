import { createHash } from 'node:crypto';
import { type ComponentManifest } from '../../catalog/SolutionPackage';
import { type CanvasControl } from './Canvas';

/** A home page nobody has edited holds the first web part that is deployed for SharePoint pages. */
export function defaultControls(webId: string, components: readonly ComponentManifest[]): CanvasControl[] {
  const component = components.find(runsOnPages);
  return component ? [newControl(component, stableInstanceId(webId, component.id))] : [];
}

/** A web part alone on its page, with the properties its manifest starts it with. */
export function newControl(
  component: ComponentManifest,
  instanceId: string,
  sectionFactor = 12
): CanvasControl {
  const [entry] = entriesOf(component);
  return {
    controlType: 3,
    id: instanceId,
    position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor },
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
  };
}

/** The same each time, until the page is saved with it. */
export function stableInstanceId(webId: string, componentId: string): string {
  const hex = createHash('sha256').update(`${webId}|${componentId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface PreconfiguredEntry {
  readonly title?: { readonly default?: string };
  readonly description?: { readonly default?: string };
  readonly properties?: Readonly<Record<string, unknown>>;
}

function entriesOf({ preconfiguredEntries }: ComponentManifest): PreconfiguredEntry[] {
  return Array.isArray(preconfiguredEntries) ? (preconfiguredEntries as PreconfiguredEntry[]) : [];
}

function runsOnPages({ componentType, supportedHosts }: ComponentManifest): boolean {
  const hosts = Array.isArray(supportedHosts) ? supportedHosts : ['SharePointWebPart'];
  return componentType === 'WebPart' && hosts.includes('SharePointWebPart');
}
