import { type FieldValue } from '../../store/Items';
import { type SearchDocument } from '../../store/SearchIndex';
import { type Site } from '../../store/Sites';
import { type Call } from '../Call';
import { type Searchable, type SearchValue } from './Searchable';
import { wordsOf } from './wordsOf';

/** A document of the index with the web it lies in. */
export interface Found extends Searchable {
  readonly document: SearchDocument;
  readonly site: Site;
}

const ITEM_CLASSES: Readonly<Record<number, string>> = {
  100: 'STS_ListItem_GenericList',
  101: 'STS_ListItem_DocumentLibrary',
  106: 'STS_ListItem_Events',
  119: 'STS_ListItem_WebPageLibrary'
};

/** Endings of crawled properties: a column Body is found as `BodyOWSTEXT` and `BodyOWSMTXT`. */
const CRAWLED = /^(.+)ows(?:text|mtxt|nmbr|date|chcs|bool|user|url|guid|taxid)$/;

export function searchableDocument(call: Call, document: SearchDocument, site: Site): Found {
  let words: readonly (readonly string[])[] | undefined;
  const { content } = document;
  const people = (): readonly string[] => [nameOf(call, document, document.authorId)];
  return {
    document,
    site,
    texts() {
      words ??= [content.title, ...people(), ...Object.values(content.values).flatMap(textsOf)].map(wordsOf);
      return words;
    },
    property: name => (KNOWN.get(name) ?? crawled)(call, { document, site, name })
  };
}

interface Asked {
  readonly document: SearchDocument;
  readonly site: Site;
  readonly name: string;
}

type Reader = (call: Call, asked: Asked) => SearchValue | undefined;

const text = (...values: readonly string[]): SearchValue => ({ type: 'text', values });
const id = (value: string): SearchValue => ({ type: 'id', values: [value] });
const address = (value: string): SearchValue => ({ type: 'address', values: [value] });
const docId: Reader = (_, { document }) => ({ type: 'number', value: document.docId });
const modified: Reader = (_, { document }) => ({ type: 'date', value: document.content.modified });
const path: Reader = (call, { document }) => address(call.origin + document.content.path);
const webAddress: Reader = (call, { site }) => address(call.origin + site.serverRelativeUrl);
const extension: Reader = (_, { document: { content } }) =>
  text(content.isDocument ? (content.path.split('.').at(-1) ?? '') : 'aspx');

const KNOWN = new Map<string, Reader>(
  Object.entries({
    title: (_, { document }) => text(document.content.title),
    author: (call, { document }) => text(nameOf(call, document, document.authorId)),
    authorowsuser: (call, { document }) => text(nameOf(call, document, document.authorId)),
    createdby: (call, { document }) => text(nameOf(call, document, document.authorId)),
    modifiedby: (call, { document }) => text(nameOf(call, document, document.content.editorId)),
    ...{ path, originalpath: path, url: path, docid: docId, indexdocid: docId, workid: docId },
    ...{ write: modified, lastmodifiedtime: modified },
    created: (_, { document }) => ({ type: 'date', value: document.content.created }),
    ...{ spweburl: webAddress, spsiteurl: webAddress, site: webAddress, sitename: webAddress },
    sitetitle: (_, { site }) => text(site.title),
    listid: (_, { document }) => id(document.listId),
    listitemid: (_, { document }) => ({ type: 'number', value: document.itemId }),
    siteid: (_, { site }) => id(site.siteId),
    webid: (_, { site }) => id(site.webId),
    uniqueid: (_, { document }) => id(document.content.guid),
    contentclass: (_, { document }) => id(ITEM_CLASSES[document.content.baseTemplate] ?? 'STS_ListItem'),
    isdocument: (_, { document }) => id(String(document.content.isDocument)),
    ...{ filetype: extension, fileextension: extension },
    filename: (_, { document: { content } }) =>
      content.isDocument ? text(content.path.split('/').at(-1) ?? '') : undefined
  } satisfies Readonly<Record<string, Reader>>)
);

/** A column, by its crawled name or its own: there is no search schema here to say which are managed. */
function crawled(_: Call, { document, name }: Asked): SearchValue | undefined {
  const column = CRAWLED.exec(name)?.[1] ?? name;
  const entry = Object.entries(document.content.values).find(([own]) => own.toLowerCase() === column);
  if (!entry) return undefined;
  const [, value] = entry;
  return typeof value === 'number' ? { type: 'number', value } : text(...textsOf(value));
}

function textsOf(value: FieldValue): readonly string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return 'Url' in value ? [value.Url, value.Description] : [];
  return [String(value)];
}

function nameOf({ tenant }: Call, { webId }: SearchDocument, userId: number): string {
  return tenant.store.principals.user(webId, userId)?.title ?? '';
}
