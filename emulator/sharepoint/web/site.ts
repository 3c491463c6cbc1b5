import { type Operation } from '../Operation';

/** The site collection, as far as clients ask for its id and address. */
export const site: Operation = {
  name: 'site collection',
  method: 'GET',
  address: 'site',
  needs: 'Open',
  evidence: { sure: 'documented', source: 'Microsoft Learn: webs REST API reference' },
  answer: ({ web }) => ({
    kind: 'entity',
    entity: {
      type: 'SP.Site',
      path: 'Site',
      properties: {
        Id: web.site.siteId,
        PrimaryUri: web.url,
        ReadOnly: false,
        ServerRelativeUrl: web.site.serverRelativeUrl,
        Url: web.url
      }
    }
  })
};
