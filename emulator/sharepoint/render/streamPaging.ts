import { QuerySyntaxError } from '../../query/errors';
import { type PageCursor } from '../../query/PageCursor';
import { parseSkipToken, printSkipToken } from '../../query/skipToken';

/** Where a page of the stream starts: in which window of a large list, and behind which row. */
export interface StreamPaging {
  /** The window begins behind this id. */
  readonly windowAfterId?: number;
  readonly cursor?: PageCursor;
}

/**
 * Reads `Paged=TRUE&ix_Paged=TRUE&ix_ID=5072&p_ID=5080&PageFirstRow=31&View=...`; either half may be missing.
 * https://github.com/SharePoint/sp-dev-docs/issues/7505
 * @throws QuerySyntaxError
 */
export function parseStreamPaging(text: string): StreamPaging {
  if (text === '') return {};
  const window = /(?:^|&)ix_ID=([^&]*)/i.exec(text)?.[1];
  if (window !== undefined && !/^\d{1,15}$/.test(window))
    throw new QuerySyntaxError(`'${text}' is not a paging token`, 0);
  const hasCursor = window === undefined || /(?:^|&)p_ID=/i.test(text);
  return {
    ...(window === undefined ? {} : { windowAfterId: Number(window) }),
    ...(hasCursor ? { cursor: rowCursor(text) } : {})
  };
}

/** What else stands in the token (PageFirstRow, View, ix_ID) is no column. */
function rowCursor(text: string): PageCursor {
  const members = text.split('&').filter(member => /^(Paged|PagedPrev|p_[^=]*)=/i.test(member));
  return parseSkipToken(members.join('&'));
}

/** The same, still without its question mark. */
export function printStreamPaging({ windowAfterId, cursor }: StreamPaging): string {
  const window = windowAfterId === undefined ? '' : `ix_Paged=TRUE&ix_ID=${windowAfterId}`;
  const row = cursor ? printSkipToken(cursor) : 'Paged=TRUE';
  return window === '' ? row : row.replace(/^Paged=TRUE/, `Paged=TRUE&${window}`);
}
