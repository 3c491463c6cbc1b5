import { type FieldChange, type NewField } from './Fields';
import { openStore } from './openStore';
import { type Store, type StoreOptions } from './Store';

/** For tests: a store with one site and one empty list. */
export const WEB = 'web-1';
export const LIST = 'list-1';
export const START = '2026-11-22T09:00:00Z';

export function sampleStore(options: Partial<StoreOptions> = {}): Store {
  const store = openStore({ database: ':memory:', ...options });
  store.sites.create({
    siteId: 'site-1',
    webId: WEB,
    serverRelativeUrl: '/sites/hallway',
    title: 'Hallway',
    description: '',
    language: 1033,
    created: START,
    ownerUpn: 'ann@contoso.example'
  });
  store.lists.create({
    id: LIST,
    webId: WEB,
    title: 'Posts',
    baseTemplate: 100,
    rootFolderUrl: '/sites/hallway/Lists/Posts',
    created: START,
    authorId: 1
  });
  return store;
}

export function addField(
  store: Store,
  internalName: string,
  more: Partial<NewField> & FieldChange = {}
): void {
  store.fields.add({
    id: `field-${internalName}`,
    listId: LIST,
    internalName,
    title: internalName,
    type: 'Text',
    ...more
  });
}
