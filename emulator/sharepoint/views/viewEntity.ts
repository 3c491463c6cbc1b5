import { type ListRow } from '../../store/Lists';
import { type View, type ViewLook } from '../../store/Views';
import { isLibrary } from '../lists/entityTypeName';
import { listPath } from '../lists/listPath';
import { type Entity } from '../odata/Entity';
import { htmlSchemaXml, listViewXml, type PlacedView, viewFieldsXml } from './viewXml';

/** SP.View with the keys of recorded answers in pnp/pnpcore (ListViewTests). */
export function viewEntity(list: ListRow, view: View): Entity {
  const path = `${listPath(list.id)}/Views(guid'${view.id}')`;
  const folder = isLibrary(list) ? `${list.rootFolderUrl}/Forms` : list.rootFolderUrl;
  const placed = { view, url: `${folder}/${view.fileName}` };
  return {
    type: 'SP.View',
    path,
    properties: { ...NEVER_SET, ...ownProperties(placed) },
    navigations: { ViewFields: () => viewFieldsEntity(list, view) }
  };
}

/** The columns of a view, in order. */
export function viewFieldsEntity(list: ListRow, { id, look }: View): Entity {
  return {
    type: 'SP.ViewFieldCollection',
    path: `${listPath(list.id)}/Views(guid'${id}')/ViewFields`,
    properties: { SchemaXml: viewFieldsXml(look.fields), Items: look.fields }
  };
}

const NEVER_SET = {
  AssociatedContentTypeId: null,
  BaseViewId: null,
  CalendarViewStyles: null,
  ColumnWidth: null,
  ContentTypeId: { StringValue: '0x' },
  CustomOrder: null,
  DefaultViewForContentType: false,
  EditorModified: false,
  Formats: null,
  GridLayout: null,
  ImageUrl: null,
  Method: null,
  ModerationType: null,
  NewDocumentTemplates: null,
  OrderedView: false,
  ReadOnlyView: false,
  RequiresClientIntegration: false,
  StyleId: null,
  TabularView: true,
  Threaded: false,
  Toolbar: null,
  ToolbarTemplateName: null,
  ViewType: 'HTML',
  VisualizationInfo: null
} as const;

function ownProperties(placed: PlacedView): Entity['properties'] {
  const { view, url } = placed;
  return {
    ...lookProperties(view),
    DefaultView: view.isDefault,
    HtmlSchemaXml: () => htmlSchemaXml(placed),
    Id: view.id,
    ListViewXml: () => listViewXml(placed),
    MobileDefaultView: view.isDefault,
    PersonalView: view.personalTo !== null,
    ServerRelativePath: { DecodedUrl: url },
    ServerRelativeUrl: url,
    Title: view.title
  };
}

function lookProperties({ look }: View): Entity['properties'] {
  return {
    ...texts(look),
    Hidden: look.hidden ?? false,
    IncludeRootFolder: look.includeRootFolder ?? false,
    MobileView: look.mobileView ?? false,
    Paged: look.paged,
    RowLimit: look.rowLimit,
    Scope: look.scope,
    ViewQuery: look.query,
    ViewType2: look.viewType2 ?? 'NONE'
  };
}

function texts(look: ViewLook): Entity['properties'] {
  return {
    Aggregations: look.aggregations ?? null,
    AggregationsStatus: look.aggregationsStatus ?? null,
    CustomFormatter: look.customFormatter ?? null,
    JSLink: look.jsLink ?? null,
    ViewData: look.viewData ?? null,
    ViewJoins: look.viewJoins ?? null,
    ViewProjectedFields: look.viewProjectedFields ?? null
  };
}
