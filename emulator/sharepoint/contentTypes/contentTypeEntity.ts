import { type ContentType, type FieldLink } from '../../store/ContentTypes';
import { type Call } from '../Call';
import { type Entity } from '../odata/Entity';
import { escapeXml } from '../fields/schemaXml';
import { type FieldPlace, fieldEntity } from '../fields/fieldEntity';
import { type ContentTypeHome } from './ContentTypeHome';
import { contentTypesOf } from './contentTypesOf';
import { parentId } from './contentTypeId';

/** SP.ContentType with the keys of recorded answers in pnp/pnpcore (ContentTypeTests). */
export function contentTypeEntity(call: Call, home: ContentTypeHome, type: ContentType): Entity {
  const path = `${home.path}/ContentTypes('${type.id}')`;
  return {
    type: 'SP.ContentType',
    path,
    properties: { ...forms(type), ...basics(home, type) },
    navigations: {
      FieldLinks: () => type.look.fieldLinks.map(link => fieldLinkEntity(path, link)),
      Fields: () => contentTypeFields(call, home, type),
      Parent: () => parentEntity(call, type)
    }
  };
}

export function fieldLinkEntity(typePath: string, link: FieldLink): Entity {
  return {
    type: 'SP.FieldLink',
    path: `${typePath}/FieldLinks(guid'${link.id}')`,
    properties: {
      DisplayName: link.name,
      FieldInternalName: link.name,
      Hidden: link.hidden,
      Id: link.id,
      Name: link.name,
      ReadOnly: false,
      Required: link.required,
      ShowInDisplayForm: true
    }
  };
}

/** Those of its columns that its home has. */
export function contentTypeFields(
  { tenant, web }: Call,
  home: ContentTypeHome,
  { look }: ContentType
): Entity[] {
  const { fields, siteFields } = tenant.store;
  const all = home.list ? fields.list(home.id) : siteFields.list(home.id);
  const { webId } = web.site;
  const place: FieldPlace = { webId, path: home.path, url: home.url, fields: all };
  return look.fieldLinks.flatMap(({ id }) =>
    all.filter(field => field.id === id).map(field => fieldEntity(place, field))
  );
}

/** Always a type of the site: also for a list's. */
export function parentEntity(call: Call, { id }: ContentType): Entity | null {
  const { webId, serverRelativeUrl } = call.web.site;
  const home: ContentTypeHome = { id: webId, path: 'Web', url: serverRelativeUrl, list: undefined };
  const parent = contentTypesOf(call.tenant, home).find(type => type.id === parentId(id));
  return parent ? contentTypeEntity(call, home, parent) : null;
}

function basics(home: ContentTypeHome, type: ContentType): Entity['properties'] {
  const { look } = type;
  return {
    Description: look.description,
    Group: look.group,
    Hidden: look.hidden,
    Id: { StringValue: type.id },
    Name: type.name,
    ReadOnly: look.readOnly,
    SchemaXml: () => schemaXml(type),
    Scope: home.url,
    Sealed: look.sealed,
    StringId: type.id
  };
}

function forms({ id }: ContentType): Entity['properties'] {
  const template = id.startsWith('0x0101') ? 'DocumentLibraryForm' : 'ListForm';
  return {
    ClientFormCustomFormatter: '',
    DisplayFormClientSideComponentId: '',
    DisplayFormClientSideComponentProperties: '',
    DisplayFormTarget: 0,
    DisplayFormTemplateName: template,
    DisplayFormUrl: '',
    DocumentTemplate: '',
    DocumentTemplateUrl: '',
    EditFormClientSideComponentId: '',
    EditFormClientSideComponentProperties: '',
    EditFormTarget: 0,
    EditFormTemplateName: template,
    EditFormUrl: '',
    JSLink: '',
    MobileDisplayFormUrl: '',
    MobileEditFormUrl: '',
    MobileNewFormUrl: '',
    NewFormClientSideComponentId: null,
    NewFormClientSideComponentProperties: '',
    NewFormTarget: 0,
    NewFormTemplateName: template,
    NewFormUrl: ''
  };
}

function schemaXml({ id, name, look }: ContentType): string {
  const attributes = Object.entries({ ID: id, Name: name, Group: look.group, Description: look.description })
    .map(([attribute, value]) => `${attribute}="${escapeXml(value)}"`)
    .join(' ');
  const links = look.fieldLinks.map(link => `<FieldRef ID="{${link.id}}" Name="${escapeXml(link.name)}" />`);
  return `<ContentType ${attributes} Version="0"><FieldRefs>${links.join('')}</FieldRefs></ContentType>`;
}
