import { pack, sampleParts } from '../catalog/samplePackage';
import { type TestTenant } from './testTenant';

/** Puts the sample web part on every site, as an administrator would. */
export async function deploySample({ send }: TestTenant): Promise<void> {
  const catalog = '/sites/appcatalog/_api/web/tenantappcatalog';
  const added = await send('owner', `${catalog}/Add(overwrite=true,url='sample.sppkg')`, {
    method: 'POST',
    body: pack(sampleParts())
  });
  const { UniqueId } = (await added.json()) as { UniqueId: string };
  await send('owner', `${catalog}/AvailableApps/GetById('${UniqueId}')/Deploy`, {
    method: 'POST',
    body: '{"skipFeatureDeployment":true}'
  });
}
