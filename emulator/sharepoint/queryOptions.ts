import { type Aliases } from './address/segments';
import { invalidQuery } from './errors/requestErrors';

/** The OData options of a request, and the aliases its path uses. */
export interface QueryOptions {
  readonly select: string | undefined;
  readonly expand: string | undefined;
  readonly filter: string | undefined;
  readonly orderby: string | undefined;
  readonly top: number | undefined;
  readonly skiptoken: string | undefined;
  /** Ignored by items, but echoed in the next link. */
  readonly skip: string | undefined;
  readonly aliases: Aliases;
}

const KNOWN = new Set(['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken', '$skip']);

/** @throws SharePointError 400 for `$top` that is no number, NUL, and options SharePoint does not know. */
export function queryOptionsOf(url: URL): QueryOptions {
  const given = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of given) {
    if (name.startsWith('$') && !KNOWN.has(name))
      throw invalidQuery(`The query option '${name}' is not supported.`);
    // The store would end the text there and never say so.
    if (value.includes('\0')) throw invalidQuery(`The query option '${name}' holds the character NUL.`);
  }
  return {
    select: given.get('$select'),
    expand: given.get('$expand'),
    filter: given.get('$filter'),
    orderby: given.get('$orderby'),
    top: topOf(given.get('$top')),
    skiptoken: given.get('$skiptoken'),
    skip: given.get('$skip'),
    aliases: new Map([...given].filter(([name]) => name.startsWith('@')))
  };
}

function topOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text.trim()))
    throw invalidQuery(`The query option '$top' has the invalid value '${text}'.`);
  return Number(text);
}
