import { type RowParts, type RowValue } from './RowParts';

/** What stands around the rows. */
export interface StreamFacts {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowLimit: number;
  readonly permMask: string;
  /** With its question mark. */
  readonly nextHref: string | undefined;
}

const END = '\r\n';

/** The stream, with the line ends SharePoint puts into it (pnp/pnpcore, PagingTests). */
export function writeStream(rows: readonly RowParts[], facts: StreamFacts): string {
  const written = rows.map(parts => {
    const members = parts.map(([key, value]) => `${quoted(key)}: ${writeValue(value)}`);
    return `{${END}${members.join(`,${END}`)}${END}}${END}`;
  });
  const next = facts.nextHref === undefined ? '' : `,"NextHref" : ${quoted(facts.nextHref)}\n`;
  return (
    `{ "Row" : \n[${written.join(',')}],"FirstRow" : ${facts.firstRow},${END}` +
    `"FolderPermissions" : ${quoted(facts.permMask)}${END},"LastRow" : ${facts.lastRow},${END}` +
    `"RowLimit" : ${facts.rowLimit}${END}${next},"FilterLink" : "?"\n,"ForceNoHierarchy" : "1"\n` +
    `,"HierarchyHasIndention" : ""\n,"CurrentFolderSpItemUrl" : ""\n\n}`
  );
}

function writeValue(value: RowValue): string {
  return typeof value === 'string' ? quoted(value) : slashes(JSON.stringify(value));
}

function quoted(text: string): string {
  return slashes(JSON.stringify(text));
}

function slashes(json: string): string {
  return json.replaceAll('/', '\\u002f');
}
