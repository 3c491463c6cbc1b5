import { toInstant } from '../../store/instant';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { accessDenied } from '../errors/accessErrors';
import { type Operation } from '../Operation';
import { allows } from '../permissions/permissionMasks';
import { listEntity } from './listEntity';

interface Library {
  readonly title: string;
  readonly folder: string;
  readonly baseTemplate: number;
}

function ensuring(name: string, command: string, library: Library): Operation {
  return {
    name,
    method: 'POST',
    address: `web/lists/${command}`,
    needs: 'Open',
    evidence: { sure: 'library', source: 'pnpjs lists/types.ts' },
    answer: call => ({
      kind: 'entity',
      entity: listEntity(call, existing(call, library) ?? made(call, library))
    })
  };
}

function addressOf({ web }: Call, { folder }: Library): string {
  const { serverRelativeUrl } = web.site;
  return `${serverRelativeUrl === '/' ? '' : serverRelativeUrl}/${folder}`;
}

function existing(call: Call, library: Library): ListRow | undefined {
  return call.tenant.store.lists.byUrl(call.web.site.webId, addressOf(call, library));
}

/** @throws SharePointError 403: to make it takes Manage Lists, to be told of it does not. */
function made(call: Call, library: Library): ListRow {
  const { tenant, web } = call;
  if (!allows(web.mask, 'ManageLists')) throw accessDenied();
  return tenant.store.lists.create({
    ...{ title: library.title, baseTemplate: library.baseTemplate },
    id: tenant.newGuid(),
    webId: web.site.webId,
    rootFolderUrl: addressOf(call, library),
    created: toInstant(tenant.clock.now()),
    authorId: web.userId
  });
}

const DOCUMENT_LIBRARY = 101;
const SITE_PAGES = 119;

/** Where pages keep their pictures. */
export const ensureSiteAssetsLibrary = ensuring('ensure the site assets library', 'ensuresiteassetslibrary', {
  ...{ title: 'Site Assets', folder: 'SiteAssets', baseTemplate: DOCUMENT_LIBRARY }
});

export const ensureSitePagesLibrary = ensuring('ensure the site pages library', 'ensuresitepageslibrary', {
  ...{ title: 'Site Pages', folder: 'SitePages', baseTemplate: SITE_PAGES }
});
