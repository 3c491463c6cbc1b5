import { people } from './organisation/people';
import { signIns } from './organisation/signIns';
import { type TenantControl } from './TenantControl';

const { owner, visitor, outsider, tenantAdmin } = signIns;
const memberUpns = people.map(({ upn }) => upn).filter(upn => ![owner, visitor, outsider].includes(upn));

/** The sample site, one like it where Hallway is not set up yet, and the tenant's app catalog. */
export async function addSites(control: TenantControl, siteUrl: string): Promise<void> {
  const team = { ownerUpn: owner, memberUpns, visitorUpns: [visitor] };
  await control.addSite({ ...team, url: siteUrl, title: 'Contoso Hallway' });
  await control.addSite({ ...team, url: '/sites/empty', title: 'Contoso Works Council' });
  await control.addSite({
    url: '/sites/appcatalog',
    title: 'App Catalog',
    ownerUpn: tenantAdmin,
    visitorUpns: ['everyone']
  });
}
