import { QuerySyntaxError } from './errors';
import { instantOf } from './instantOf';
import { type PageCursor } from './PageCursor';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
/** SharePoint writes instants in tokens as `20261122 09:00:00`. */
const COMPACT = /^(\d{4})(\d{2})(\d{2}) (\d{2}:\d{2}:\d{2})$/;

/**
 * Reads what follows `$skiptoken=`, once the address itself is decoded: `Paged=TRUE&p_Created=20261122%2009%3a00%3a00&p_ID=17`.
 * @throws QuerySyntaxError without a `Paged` and a whole `p_ID`.
 */
export function parseSkipToken(text: string): PageCursor {
  const members = new Map(text.replace(/^\?/, '').split('&').map(memberOf));
  const isPrevious = members.get('pagedprev')?.toUpperCase() === 'TRUE';
  const id = members.get('p_id') ?? '';
  if ((!isPrevious && members.get('paged')?.toUpperCase() !== 'TRUE') || !/^\d{1,15}$/.test(id)) {
    throw new QuerySyntaxError(`'${text}' is not a paging token`, 0);
  }
  const values = [...members].filter(([name]) => name.startsWith('p_') && name !== 'p_id');
  return {
    direction: isPrevious ? 'previous' : 'next',
    id: Number(id),
    values: Object.fromEntries(values.map(([name, value]) => [name.slice(2), expandInstant(value)]))
  };
}

/** The same, not yet encoded for an address. */
export function printSkipToken({ direction, id, values }: PageCursor): string {
  const sorted = Object.entries(values).map(
    ([name, value]) => `&p_${name}=${encodeURIComponent(compactInstant(value))}`
  );
  return `${direction === 'next' ? 'Paged=TRUE' : 'PagedPrev=TRUE'}${sorted.join('')}&p_ID=${id}`;
}

function memberOf(member: string): [string, string] {
  const at = member.indexOf('=');
  const name = at < 0 ? member : member.slice(0, at);
  return [name.toLowerCase(), decode(at < 0 ? '' : member.slice(at + 1))];
}

function decode(text: string): string {
  try {
    // Half a surrogate pair has no place in an address, and none could be written back.
    return decodeURIComponent(text.replaceAll('+', ' ')).replace(/\p{Surrogate}/gu, '\ufffd');
  } catch {
    throw new QuerySyntaxError(`'${text}' is not well encoded`, 0);
  }
}

function compactInstant(value: string): string {
  return INSTANT.test(value) ? value.replace('T', ' ').replaceAll('-', '').replace('Z', '') : value;
}

function expandInstant(value: string): string {
  const match = COMPACT.exec(value);
  return (match && instantOf(`${match[1]}-${match[2]}-${match[3]}T${match[4]}Z`)) ?? value;
}
