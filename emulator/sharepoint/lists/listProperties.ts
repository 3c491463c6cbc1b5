import { type ListRow, type MoreSettings } from '../../store/Lists';
import { type Call } from '../Call';
import { type Entity } from '../odata/Entity';
import { changeToken } from './changeToken';
import { entityTypeName, isLibrary, itemTypeName } from './entityTypeName';
import { itemCount } from './itemCount';
import { UNSUPPORTED_SETTINGS } from './listSettings';

/** What a plain GET of a list shows: the keys of recorded answers in pnp/pnpcore (ListTests). */
export function listProperties(call: Call, list: ListRow): Entity['properties'] {
  return {
    ...NEVER_SET,
    ...UNSUPPORTED_SETTINGS,
    ...shape(call, list),
    ...settings(list),
    ...moreSettings(list),
    ...dates(list)
  };
}

const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

const NEVER_SET = {
  CrawlNonDefaultViews: false,
  DefaultContentApprovalWorkflowId: EMPTY_GUID,
  DefaultItemOpenUseListSetting: false,
  DefaultSensitivityLabelForLibrary: '',
  Direction: 'none',
  EnableRequestSignOff: true,
  ExemptFromBlockDownloadOfNonViewableFiles: false,
  FileSavePostProcessingEnabled: false,
  HasExternalDataSource: false,
  IsApplicationList: false,
  IsCatalog: false,
  IsPrivate: false,
  SensitivityLabelToEncryptOnDOwnloadForLibrary: null
} as const;

/** The features list templates come from. */
const LIST_FEATURE = '00bfea71-de22-43b2-a848-c05709900100';
const LIBRARY_FEATURE = '00bfea71-e717-4e80-aa17-d0c71b360101';

function shape({ tenant, web }: Call, list: ListRow): Entity['properties'] {
  const isFiles = isLibrary(list);
  const image = list.more.imageUrl ?? `/_layouts/15/images/${isFiles ? 'itdl' : 'itgen'}.png?rev=47`;
  return {
    BaseTemplate: list.baseTemplate,
    BaseType: isFiles ? 1 : 0,
    CurrentChangeToken: () => changeToken(tenant, list),
    DocumentTemplateUrl: isFiles ? `${list.rootFolderUrl}/Forms/template.dotx` : null,
    EntityTypeName: entityTypeName(list),
    Id: list.id,
    ImagePath: { DecodedUrl: image },
    ImageUrl: image,
    ItemCount: () => itemCount(tenant, list),
    ListItemEntityTypeFullName: itemTypeName(list),
    ParentWebPath: { DecodedUrl: web.site.serverRelativeUrl },
    ParentWebUrl: web.site.serverRelativeUrl,
    ServerTemplateCanCreateFolders: true,
    TemplateFeatureId: isFiles ? LIBRARY_FEATURE : LIST_FEATURE,
    Title: list.title
  };
}

function settings(list: ListRow): Entity['properties'] {
  return {
    Description: list.description,
    EnableAttachments: list.enableAttachments,
    EnableFolderCreation: list.enableFolderCreation,
    EnableVersioning: list.enableVersioning,
    Hidden: list.hidden,
    NoCrawl: list.noCrawl
  };
}

/** SharePoint Online's own default for new lists. */
const MAJOR_VERSIONS = 50000;

function moreSettings({ more }: ListRow): Entity['properties'] {
  return {
    ...versioning(more),
    ContentTypesEnabled: more.contentTypesEnabled ?? false,
    DisableCommenting: more.disableCommenting ?? false,
    DisableGridEditing: more.disableGridEditing ?? false,
    ListExperienceOptions: more.listExperience ?? 0,
    ParserDisabled: more.parserDisabled ?? false
  };
}

function versioning(more: MoreSettings): Entity['properties'] {
  return {
    DraftVersionVisibility: more.draftVersionVisibility ?? 0,
    EnableMinorVersions: more.enableMinorVersions ?? false,
    ForceCheckout: more.forceCheckout ?? false,
    MajorVersionLimit: more.majorVersionLimit ?? MAJOR_VERSIONS,
    MajorWithMinorVersionsLimit: more.majorWithMinorVersionsLimit ?? 0
  };
}

function dates(list: ListRow): Entity['properties'] {
  return {
    Created: list.created,
    LastItemDeletedDate: list.lastItemDeleted,
    LastItemModifiedDate: list.lastItemModified,
    LastItemUserModifiedDate: list.lastItemUserModified
  };
}
