import { type Tenant } from '../../http/Tenant';
import { type ContentType, type FieldLink } from '../../store/ContentTypes';
import { isLibrary } from '../lists/entityTypeName';
import { type ContentTypeHome } from './ContentTypeHome';

const TITLE: FieldLink = {
  id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
  name: 'Title',
  required: true,
  hidden: false
};

interface BuiltIn {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly hidden?: true;
  readonly sealed?: true;
}

/** Of those every site has, the ones lists are made of: SPBuiltInContentTypeId. */
const BUILT_IN: readonly BuiltIn[] = [
  { id: '0x', name: 'System', description: '', group: '_Hidden', hidden: true, sealed: true },
  { id: '0x01', name: 'Item', description: 'Create a new list item.', group: 'List Content Types' },
  {
    ...{ id: '0x0101', name: 'Document', description: 'Create a new document.' },
    group: 'Document Content Types'
  },
  {
    id: '0x0120',
    name: 'Folder',
    description: 'Create a new folder.',
    group: 'Folder Content Types',
    sealed: true
  }
];

/** Those of a site or list: the built-in ones, then what somebody made. */
export function contentTypesOf(
  { store }: Pick<Tenant, 'store'>,
  home: ContentTypeHome
): readonly ContentType[] {
  return [...builtInOf(home), ...store.contentTypes.list(home.id)];
}

function builtInOf({ id: scopeId, list }: ContentTypeHome): ContentType[] {
  if (!list) return BUILT_IN.map(type => complete(type, type.id, scopeId));
  const suffix = `00${list.id.replaceAll('-', '').toUpperCase()}`;
  const wanted = isLibrary(list) ? ['0x0101', '0x0120'] : ['0x01', '0x0120'];
  return BUILT_IN.filter(({ id }) => wanted.includes(id)).map(type =>
    complete(type, type.id + suffix, scopeId)
  );
}

function complete(
  { name, description, group, hidden, sealed }: BuiltIn,
  id: string,
  scopeId: string
): ContentType {
  const look = { description, group, hidden: hidden ?? false, readOnly: false, sealed: sealed ?? false };
  return { id, scopeId, name, look: { ...look, fieldLinks: id === '0x' ? [] : [TITLE] } };
}

/** True for those no one may change or delete. */
export function isBuiltIn(home: ContentTypeHome, { id }: ContentType): boolean {
  return builtInOf(home).some(type => type.id === id);
}
