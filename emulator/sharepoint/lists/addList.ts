import { toInstant } from '../../store/instant';
import { type ListRow } from '../../store/Lists';
import { type Call } from '../Call';
import { entityBody, numberIn, without } from '../callBody';
import { duplicateListTitle } from '../errors/listErrors';
import { badArgument, notImplemented } from '../errors/requestErrors';
import { type Operation } from '../Operation';
import { isObject, type JsonObject } from '../requestBody';
import { isLibrary } from './entityTypeName';
import { listEntity } from './listEntity';
import { listSettings } from './listSettings';

const TEMPLATES = new Set([100, 101]);
const GENERIC_LIST = 100;

/** The list lives at `Lists/<title>`, which stays when the title changes. */
export const addList: Operation = {
  name: 'add a list',
  method: 'POST',
  address: 'web/lists',
  needs: 'ManageLists',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with lists and list items with REST' },
  answer(call) {
    const row = create(call, entityBody(call, 'SP.List'), undefined);
    return { kind: 'entity', entity: listEntity(call, row), created: true };
  }
};

/** `lists/add` takes ListCreationInformation, which may name the address: `{ parameters: { Title, TemplateType, Url } }`. */
export const addListWithUrl: Operation = {
  name: 'add a list with an address',
  method: 'POST',
  address: 'web/lists/add',
  needs: 'ManageLists',
  evidence: {
    sure: 'folklore',
    source: 'Microsoft Learn: determine SharePoint REST service endpoint URIs; sp-dev-docs#7240 doubts it'
  },
  answer(call) {
    const { parameters } = entityBody(call, 'SP.ListCreationInformation');
    if (!isObject(parameters)) throw badArgument('Value does not fall within the expected range.');
    const { Url: url, TemplateType: template, ...settings } = without(parameters, '__metadata');
    const row = create(
      call,
      { ...settings, BaseTemplate: template },
      typeof url === 'string' ? url : undefined
    );
    return { kind: 'entity', entity: listEntity(call, row), created: true };
  }
};

function create(call: Call, body: JsonObject, url: string | undefined): ListRow {
  const { tenant, web } = call;
  const { lists } = tenant.store;
  const { webId } = web.site;
  const { title, ...settings } = listSettings(body);
  const baseTemplate = numberIn(body, 'BaseTemplate') ?? GENERIC_LIST;
  if (title === undefined) throw badArgument('Value does not fall within the expected range.');
  if (url !== undefined && !isFolder(url))
    throw badArgument('Value does not fall within the expected range.');
  if (!TEMPLATES.has(baseTemplate)) throw notImplemented(`lists of the template ${baseTemplate}`);
  if (lists.byTitle(webId, title)) throw duplicateListTitle();
  return lists.create({
    ...settings,
    ...{ title, webId, baseTemplate },
    id: tenant.newGuid(),
    rootFolderUrl: freeUrl(call, url ?? folderFor(title, baseTemplate), url !== undefined),
    created: toInstant(tenant.clock.now()),
    authorId: web.userId
  });
}

/** Below the site, without a way up: https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa */
function isFolder(url: string): boolean {
  return url.split('/').every(name => /^[^"*:<>?\\|]+$/.test(name) && !/^[.\s]+$/.test(name));
}

/** Characters no address may hold are left out. */
function folderFor(title: string, baseTemplate: number): string {
  const name = title.replace(/["#%&*:<>?/\\{|}~]/g, '').trim() || 'List';
  return isLibrary({ baseTemplate }) ? name : `Lists/${name}`;
}

/** A taken address gets a number, unless it was asked for by name. */
function freeUrl({ tenant, web }: Call, folder: string, isAskedFor: boolean): string {
  const { serverRelativeUrl, webId } = web.site;
  const base = `${serverRelativeUrl === '/' ? '' : serverRelativeUrl}/${folder.replace(/^\/+|\/+$/g, '')}`;
  const isTaken = (url: string): boolean => tenant.store.lists.byUrl(webId, url) !== undefined;
  if (isAskedFor && isTaken(base)) throw duplicateListTitle();
  let url = base;
  for (let number = 1; isTaken(url); number += 1) url = base + number;
  return url;
}
