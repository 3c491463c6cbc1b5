import { type Entity } from '../odata/Entity';
import { type WebScope } from '../permissions/WebScope';

/** SP.Web by itself, without what hangs below it. */
export function webBasics({ site, url }: WebScope): Entity {
  return {
    type: 'SP.Web',
    path: 'Web',
    properties: {
      Configuration: 3,
      Created: site.created,
      Description: site.description,
      Id: site.webId,
      Language: site.language,
      LastItemModifiedDate: site.created,
      QuickLaunchEnabled: true,
      ServerRelativeUrl: site.serverRelativeUrl,
      Title: site.title,
      Url: url,
      WebTemplate: 'STS'
    },
    onSelect: {
      HasUniqueRoleAssignments: true,
      ResourcePath: { DecodedUrl: url },
      ServerRelativePath: { DecodedUrl: site.serverRelativeUrl }
    }
  };
}
