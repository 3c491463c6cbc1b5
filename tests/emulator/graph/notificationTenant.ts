import { AppCatalog } from '../../../emulator/catalog/AppCatalog';
import { pack, sampleParts } from '../../../emulator/catalog/samplePackage';
import { type ActivityNotification } from '../../../emulator/store/Notifications';
import { graphTenant, type GraphAnswer, type GraphTenant, HOST } from './graphTenant';

export const APP = 'a8467b6d-a9dc-4a63-987b-a310670b1794';
export const CALLING_APP = '08e18876-6177-487e-b8b5-cf950c1e598c';
export const LINK = `https://teams.microsoft.com/l/entity/${APP}/hallway`;
const ACTIVITIES = {
  activityTypes: [
    { type: 'mentioned', description: 'Mentions', templateText: '{actor} mentioned you in {where}' },
    { type: 'replied', description: 'Replies', templateText: '{actor} replied' }
  ]
};

/** A tenant with one app deployed, whose manifest knows the activities above. */
export async function notificationTenant(): Promise<GraphTenant> {
  const tenant = await graphTenant();
  deploy(tenant, APP, ACTIVITIES);
  return tenant;
}

/** A deployed package with a Teams manifest of this id. */
export function deploy(tenant: GraphTenant, id: string, activities?: object): void {
  const catalog = new AppCatalog(tenant.emulator.tenant.store.blobs);
  const parts = sampleParts();
  const text = parts['AppManifest.xml']?.replace('11111111-2222-4333-8444-555555555555', id) ?? '';
  const { productId } = catalog.add(`${id}.sppkg`, pack({ ...parts, 'AppManifest.xml': text }));
  catalog.change(productId, { isDeployed: true });
  const manifest = JSON.stringify({ id, name: { short: 'Hallway' }, activities });
  tenant.emulator.tenant.store.blobs.put('assets', `${productId}/manifest.json`, {
    ...{ bytes: Buffer.from(manifest), contentType: 'application/json', metadata: {} }
  });
}

export function activity(more: object = {}): object {
  return {
    topic: { source: 'text', value: 'Hallway', webUrl: LINK },
    activityType: 'mentioned',
    previewText: { content: 'Shall we meet?' },
    templateParameters: [{ name: 'where', value: 'Research' }],
    ...more
  };
}

/** Ann writes to the activity feed of somebody. */
export function sendBy(
  tenant: GraphTenant,
  body: unknown,
  { to = 'id-ben', scopes = [] }: { to?: string; scopes?: readonly string[] } = {}
): Promise<GraphAnswer> {
  return tenant.as('ann', ...scopes).send('POST', `/users/${to}/teamwork/sendActivityNotification`, body);
}

export async function sentIn(tenant: GraphTenant, query = ''): Promise<readonly ActivityNotification[]> {
  const path = `${HOST}/_emulator/notifications${query}`;
  return (await (await tenant.emulator.handle(new Request(path))).json()) as ActivityNotification[];
}
