import { AppCatalog } from '../../catalog/AppCatalog';
import { isObject } from '../graphBody';
import { notAuthorizedToNotify, severalApplications } from '../errors/teamsErrors';
import { type GraphCall } from '../GraphCall';

/** A Teams app that may appear in activity feeds. */
export interface NotifyingApp {
  readonly id: string;
  /** `templateText` by activity type. */
  readonly templates: ReadonlyMap<string, string>;
}

/** All web parts call Graph as this one application of Entra ID: "SharePoint Online Web Client Extensibility". */
const CALLING_APP = '08e18876-6177-487e-b8b5-cf950c1e598c';

/**
 * The Teams app in whose name is notified: the one named, or the only one there is among the deployed packages. Whatever
 * is deployed counts as installed for every member.
 * @throws GraphError 403 without one, 409 when there are several and none is named
 */
export function notifyingApp(call: GraphCall, teamsAppId: string | undefined): NotifyingApp {
  const apps = deployedApps(call);
  const named = apps.filter(({ id }) => teamsAppId === undefined || id === teamsAppId.toLowerCase());
  const [app, another] = named;
  if (!app) throw mayNotNotify(call);
  if (another) throw severalApplications(CALLING_APP);
  return app;
}

export function mayNotNotify({ url }: GraphCall): Error {
  return notAuthorizedToNotify(CALLING_APP, url.pathname.replace('/graph', ''));
}

function deployedApps({ tenant }: GraphCall): readonly NotifyingApp[] {
  const catalog = new AppCatalog(tenant.store.blobs);
  return catalog
    .list()
    .filter(({ isDeployed }) => isDeployed)
    .flatMap(({ productId }) => appOf(catalog.asset(productId, 'manifest.json')?.bytes) ?? []);
}

function appOf(manifest: Uint8Array | undefined): NotifyingApp | undefined {
  const read = manifest && readJson(manifest);
  if (!isObject(read) || typeof read.id !== 'string') return undefined;
  const types = isObject(read.activities) ? read.activities.activityTypes : undefined;
  return {
    id: read.id.toLowerCase(),
    templates: new Map(Array.isArray(types) ? types.flatMap(templateOf) : [])
  };
}

function templateOf(value: unknown): readonly (readonly [string, string])[] {
  if (!isObject(value) || typeof value.type !== 'string' || typeof value.templateText !== 'string') return [];
  return [[value.type, value.templateText]];
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
